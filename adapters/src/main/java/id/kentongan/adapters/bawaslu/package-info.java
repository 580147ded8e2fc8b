/** The weekly violation table of Bawaslu. */
@NullMarked
package id.kentongan.adapters.bawaslu;

import org.jspecify.annotations.NullMarked;
