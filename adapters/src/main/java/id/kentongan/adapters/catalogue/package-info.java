/** Which sources there are. A new one adds its line here. */
@NullMarked
package id.kentongan.adapters.catalogue;

import org.jspecify.annotations.NullMarked;
