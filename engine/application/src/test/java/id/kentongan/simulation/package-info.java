/** Whole lives of journal, watch and books in one thread, drawn from a seed: the same seed is the same life. */
@NullMarked
package id.kentongan.simulation;

import org.jspecify.annotations.NullMarked;
