/** Stub. */
@NullMarked
package id.kentongan.reasoning.shard;

import org.jspecify.annotations.NullMarked;
