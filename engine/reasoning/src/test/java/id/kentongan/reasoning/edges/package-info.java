/** Small journals at the edges of the contract, each with what a person worked out by hand. */
@NullMarked
package id.kentongan.reasoning.edges;

import org.jspecify.annotations.NullMarked;
