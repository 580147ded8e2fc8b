/** Journals played through one whole reasoning and through its shards, restarted and under other books on the way, side by side. */
@NullMarked
package id.kentongan.reasoning.played;

import org.jspecify.annotations.NullMarked;
