/** Sources that are files: found, proved, started, swapped one by one, and told how they fare. */
@NullMarked
package id.kentongan.sources;

import org.jspecify.annotations.NullMarked;
