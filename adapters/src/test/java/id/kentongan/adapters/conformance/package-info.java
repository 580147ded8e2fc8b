/** Sources that conform, and some that do not. */
@NullMarked
package id.kentongan.adapters.conformance;

import org.jspecify.annotations.NullMarked;
