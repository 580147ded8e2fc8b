@NullMarked
package id.kentongan.problem;

import org.jspecify.annotations.NullMarked;
