/** Which regions a shard tells apart. */
@NullMarked
package id.kentongan.reasoning.site;

import org.jspecify.annotations.NullMarked;
