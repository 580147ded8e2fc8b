/** Stub: which part of the country one reasoning judges. */
@NullMarked
package id.kentongan.reasoning.shard;

import org.jspecify.annotations.NullMarked;
