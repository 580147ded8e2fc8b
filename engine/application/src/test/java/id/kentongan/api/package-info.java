/** Claims about the public HTTP contract, from outside. */
@NullMarked
package id.kentongan.api;

import org.jspecify.annotations.NullMarked;
