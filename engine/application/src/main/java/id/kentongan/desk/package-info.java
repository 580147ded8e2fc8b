/** What waits for a person: what was refused, and why. */
@NullMarked
package id.kentongan.desk;

import org.jspecify.annotations.NullMarked;
