/** What stands where: open alerts and the status of regions, as far as the reader may know. Reads only. */
@NullMarked
package id.kentongan.board;

import org.jspecify.annotations.NullMarked;
