/** Why something stands or stood, and what it lacks: answered from the journal alone, beside the watch. */
@NullMarked
package id.kentongan.why;

import org.jspecify.annotations.NullMarked;
