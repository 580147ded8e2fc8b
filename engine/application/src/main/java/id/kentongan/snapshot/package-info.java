/** Snapshots: which entries of the journal a shard still needs, so that a restart reads those and the tail. Lost, they cost only time. */
@NullMarked
package id.kentongan.snapshot;

import org.jspecify.annotations.NullMarked;
