/** What rules may see and conclude: plain, immutable records that need nothing but the JDK. */
@NullMarked
package id.kentongan.facts;

import org.jspecify.annotations.NullMarked;
