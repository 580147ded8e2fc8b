/** The pages in a real browser. */
@NullMarked
package id.kentongan.console;

import org.jspecify.annotations.NullMarked;
