/** The Drools working memory of one shard: a cache of facts that can be thrown away and rebuilt at any moment. */
@NullMarked
package id.kentongan.reasoning.memory;

import org.jspecify.annotations.NullMarked;
