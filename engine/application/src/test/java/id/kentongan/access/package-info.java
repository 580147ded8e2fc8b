/** Claims about who gets in, generated from what is really served. */
@NullMarked
package id.kentongan.access;

import org.jspecify.annotations.NullMarked;
