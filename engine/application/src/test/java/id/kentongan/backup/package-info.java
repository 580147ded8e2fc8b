/** Claims about copies of the database and their way back. */
@NullMarked
package id.kentongan.backup;

import org.jspecify.annotations.NullMarked;
