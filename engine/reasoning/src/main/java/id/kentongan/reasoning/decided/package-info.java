/** What was decided. */
@NullMarked
package id.kentongan.reasoning.decided;

import org.jspecify.annotations.NullMarked;
