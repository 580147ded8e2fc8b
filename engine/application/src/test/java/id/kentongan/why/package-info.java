/** What the package of the same name promises. */
@NullMarked
package id.kentongan.why;

import org.jspecify.annotations.NullMarked;
