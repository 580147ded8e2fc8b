/** Weather warnings of BMKG, Badan Meteorologi, Klimatologi, dan Geofisika (the source must be named wherever they are shown). */
@NullMarked
package id.kentongan.adapters.bmkg;

import org.jspecify.annotations.NullMarked;
