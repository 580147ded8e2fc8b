/** Proves a source on its recorded sample, without network: what an owning agency can sign. */
@NullMarked
package id.kentongan.adapters.conformance;

import org.jspecify.annotations.NullMarked;
