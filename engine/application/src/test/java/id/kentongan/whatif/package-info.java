/** What another book would have decided. */
@NullMarked
package id.kentongan.whatif;

import org.jspecify.annotations.NullMarked;
