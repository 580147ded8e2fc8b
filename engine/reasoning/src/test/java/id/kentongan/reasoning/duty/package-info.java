/** Each rule by which a report falls due, as a claim. */
@NullMarked
package id.kentongan.reasoning.duty;

import org.jspecify.annotations.NullMarked;
