/** The journal: every accepted entry once, in the order of receipt. The truth from which everything else can be rebuilt. */
@NullMarked
package id.kentongan.journal;

import org.jspecify.annotations.NullMarked;
