/** Single values at the edges of what is allowed. */
@NullMarked
package id.kentongan.adapters.strict;

import org.jspecify.annotations.NullMarked;
