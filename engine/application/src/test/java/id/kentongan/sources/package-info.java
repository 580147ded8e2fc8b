/** Source files at work: taken up, swapped, refused, guarded. */
@NullMarked
package id.kentongan.sources;

import org.jspecify.annotations.NullMarked;
