/** Records of any payload, read into the contract as a source file says: which field stands where and what its words mean. */
@NullMarked
package id.kentongan.adapters.mapping;

import org.jspecify.annotations.NullMarked;
