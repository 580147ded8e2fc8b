/** Claims about accounts and what their passwords must be. */
@NullMarked
package id.kentongan.access;

import org.jspecify.annotations.NullMarked;
