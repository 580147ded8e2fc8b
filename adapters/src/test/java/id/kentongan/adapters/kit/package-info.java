/** Source files, right and wrong. */
@NullMarked
package id.kentongan.adapters.kit;

import org.jspecify.annotations.NullMarked;
