/** Claims about who gets in where, generated from what is really served, and about who keeps guessing. */
@NullMarked
package id.kentongan.entrance;

import org.jspecify.annotations.NullMarked;
