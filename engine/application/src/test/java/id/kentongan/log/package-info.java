/** What the log tells, and what it must not. */
@NullMarked
package id.kentongan.log;

import org.jspecify.annotations.NullMarked;
