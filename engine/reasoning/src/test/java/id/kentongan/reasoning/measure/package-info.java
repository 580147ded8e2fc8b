/** Each rule by which a measure is taken and a report falls due, as a claim. */
@NullMarked
package id.kentongan.reasoning.measure;

import org.jspecify.annotations.NullMarked;
