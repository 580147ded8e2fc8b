/** What every source must do. */
@NullMarked
package id.kentongan.adapters.catalogue;

import org.jspecify.annotations.NullMarked;
