/** What waits for a person, and what he decides. */
@NullMarked
package id.kentongan.desk;

import org.jspecify.annotations.NullMarked;
