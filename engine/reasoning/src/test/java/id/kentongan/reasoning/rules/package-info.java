/** Claims about the whole set of rule files in {@code rules/}, as they are handed over. */
@NullMarked
package id.kentongan.reasoning.rules;

import org.jspecify.annotations.NullMarked;
