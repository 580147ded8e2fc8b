/** What the package of the same name promises. */
@NullMarked
package id.kentongan.rulebook;

import org.jspecify.annotations.NullMarked;
