/** Why a decision was made: the sentence with its numbers, and the reports behind it. */
@NullMarked
package id.kentongan.reasoning.explain;

import org.jspecify.annotations.NullMarked;
