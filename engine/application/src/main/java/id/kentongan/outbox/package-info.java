/** Outbox: what has to be told to the outside, written with the decision it tells about. */
@NullMarked
package id.kentongan.outbox;

import org.jspecify.annotations.NullMarked;
