/** Which module may know which, and what rules may do. */
@NullMarked
package id.kentongan.architecture;

import org.jspecify.annotations.NullMarked;
