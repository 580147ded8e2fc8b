/** Each rule by which a measure is taken as a claim. */
@NullMarked
package id.kentongan.reasoning.measure;

import org.jspecify.annotations.NullMarked;
