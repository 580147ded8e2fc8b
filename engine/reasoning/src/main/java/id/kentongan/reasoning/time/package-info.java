/** Moments as plain numbers, the ticks at which is judged, and the one queue of what changes by itself. */
@NullMarked
package id.kentongan.reasoning.time;

import org.jspecify.annotations.NullMarked;
