/** What a rule book may ask of the machine that judges it: every limit in one place, each with the sentence that says so. */
@NullMarked
package id.kentongan.reasoning.bound;

import org.jspecify.annotations.NullMarked;
