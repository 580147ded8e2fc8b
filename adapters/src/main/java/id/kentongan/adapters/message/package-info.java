/** Text messages of reporters: tolerant of how people type on a telephone, never of what they mean. */
@NullMarked
package id.kentongan.adapters.message;

import org.jspecify.annotations.NullMarked;
