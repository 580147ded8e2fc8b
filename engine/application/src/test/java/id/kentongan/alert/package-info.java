/** What the package of the same name promises. */
@NullMarked
package id.kentongan.alert;

import org.jspecify.annotations.NullMarked;
