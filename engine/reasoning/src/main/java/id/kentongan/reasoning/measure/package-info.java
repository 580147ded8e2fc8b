/** Measures: what was reported, as numbers over windows, per region; and which reports are overdue. */
@NullMarked
package id.kentongan.reasoning.measure;

import org.jspecify.annotations.NullMarked;
