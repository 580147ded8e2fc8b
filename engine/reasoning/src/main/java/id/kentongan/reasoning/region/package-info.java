/** The regions of Indonesia at four levels, their names, points, populations and neighbours. */
@NullMarked
package id.kentongan.reasoning.region;

import org.jspecify.annotations.NullMarked;
