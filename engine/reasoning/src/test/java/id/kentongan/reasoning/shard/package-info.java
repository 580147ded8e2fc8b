/** Whose an entry and an alert are, and how an open alert waits. */
@NullMarked
package id.kentongan.reasoning.shard;

import org.jspecify.annotations.NullMarked;
