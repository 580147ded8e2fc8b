/** Snapshots, whole and damaged. */
@NullMarked
package id.kentongan.snapshot;

import org.jspecify.annotations.NullMarked;
