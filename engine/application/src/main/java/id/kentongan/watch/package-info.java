/** The watch: one tick after the other, judged and recorded in one transaction each; rebuilt from the journal after any fault. */
@NullMarked
package id.kentongan.watch;

import org.jspecify.annotations.NullMarked;
