/** Questions to a memory: why something stands, why it does not, and by how much. */
@NullMarked
package id.kentongan.reasoning.inquiry;

import org.jspecify.annotations.NullMarked;
