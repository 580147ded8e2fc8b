/** What the package of the same name promises. */
@NullMarked
package id.kentongan.intake;

import org.jspecify.annotations.NullMarked;
