/**
 * Shards: a province, the nation, or the whole country as one, each judged from the entries addressed to it and from nothing else. No
 * shard ever asks another.
 */
@NullMarked
package id.kentongan.reasoning.shard;

import org.jspecify.annotations.NullMarked;
