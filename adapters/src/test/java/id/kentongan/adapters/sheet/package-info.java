/** Tables cut into cells. */
@NullMarked
package id.kentongan.adapters.sheet;

import org.jspecify.annotations.NullMarked;
