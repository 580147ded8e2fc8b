/** What every parser does with what was changed at random. */
@NullMarked
package id.kentongan.adapters.fuzz;

import org.jspecify.annotations.NullMarked;
