/** Which rule book is in force, and every one that ever was. */
@NullMarked
package id.kentongan.rulebook;

import org.jspecify.annotations.NullMarked;
