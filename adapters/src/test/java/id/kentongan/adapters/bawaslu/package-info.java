/** The weekly table, corrected, contradicted and mistyped. */
@NullMarked
package id.kentongan.adapters.bawaslu;

import org.jspecify.annotations.NullMarked;
