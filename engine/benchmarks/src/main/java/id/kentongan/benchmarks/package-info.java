/** Benchmarks: ratios against a baseline measured in the same run. */
@NullMarked
package id.kentongan.benchmarks;

import org.jspecify.annotations.NullMarked;
