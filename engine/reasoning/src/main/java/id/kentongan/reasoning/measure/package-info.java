/** Measures: what was reported, as numbers over windows, per region. */
@NullMarked
package id.kentongan.reasoning.measure;

import org.jspecify.annotations.NullMarked;
