/** The server: its options, its start, its end, and the demo. */
@NullMarked
package id.kentongan.serve;

import org.jspecify.annotations.NullMarked;
