/** Text messages as people type them. */
@NullMarked
package id.kentongan.adapters.message;

import org.jspecify.annotations.NullMarked;
