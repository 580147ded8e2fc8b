/** What the journal promises, on both databases. */
@NullMarked
package id.kentongan.journal;

import org.jspecify.annotations.NullMarked;
