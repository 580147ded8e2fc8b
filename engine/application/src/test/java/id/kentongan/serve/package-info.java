/** What the package of the same name promises. */
@NullMarked
package id.kentongan.serve;

import org.jspecify.annotations.NullMarked;
