/** What the package of the same name promises. */
@NullMarked
package id.kentongan.http;

import org.jspecify.annotations.NullMarked;
