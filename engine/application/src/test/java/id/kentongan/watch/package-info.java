/** What the package of the same name promises. */
@NullMarked
package id.kentongan.watch;

import org.jspecify.annotations.NullMarked;
