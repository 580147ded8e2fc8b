/** Acceptance: the sample data, read as a source would send it and judged by the rules of this repository. */
@NullMarked
package id.kentongan.story;

import org.jspecify.annotations.NullMarked;
