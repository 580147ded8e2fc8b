/** The daily report of a Badan Kesbangpol, as a spreadsheet. */
@NullMarked
package id.kentongan.adapters.kesbangpol;

import org.jspecify.annotations.NullMarked;
