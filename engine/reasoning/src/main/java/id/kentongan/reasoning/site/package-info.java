/** The regions as one shard keeps them: each resolved once, with the larger ones above it. */
@NullMarked
package id.kentongan.reasoning.site;

import org.jspecify.annotations.NullMarked;
