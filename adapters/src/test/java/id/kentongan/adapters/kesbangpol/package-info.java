/** The daily sheet, corrected, contradicted and mistyped. */
@NullMarked
package id.kentongan.adapters.kesbangpol;

import org.jspecify.annotations.NullMarked;
