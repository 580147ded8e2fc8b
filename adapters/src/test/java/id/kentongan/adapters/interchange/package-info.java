/** The public contract, tested from outside. */
@NullMarked
package id.kentongan.adapters.interchange;

import org.jspecify.annotations.NullMarked;
