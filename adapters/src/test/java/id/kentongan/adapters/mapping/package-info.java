/** Records read as a source file says. */
@NullMarked
package id.kentongan.adapters.mapping;

import org.jspecify.annotations.NullMarked;
