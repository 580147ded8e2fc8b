/** What every source must do, and what belongs to no single one. */
@NullMarked
package id.kentongan.adapters;

import org.jspecify.annotations.NullMarked;
