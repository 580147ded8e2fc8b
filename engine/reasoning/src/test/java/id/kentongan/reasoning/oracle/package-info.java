/** The criterion contract once more, as slowly and plainly as it can be written, to hold the fast one against. */
@NullMarked
package id.kentongan.reasoning.oracle;

import org.jspecify.annotations.NullMarked;
