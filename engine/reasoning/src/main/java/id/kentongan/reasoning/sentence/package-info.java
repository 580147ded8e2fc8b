/** Policies: Indonesian sentences of a closed vocabulary, turned into rules, checked against an allow-list, and only then compiled. */
@NullMarked
package id.kentongan.reasoning.sentence;

import org.jspecify.annotations.NullMarked;
