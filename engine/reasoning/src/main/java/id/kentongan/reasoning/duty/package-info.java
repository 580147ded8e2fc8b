/** Duties: which source owes reports from which region, and which are overdue. */
@NullMarked
package id.kentongan.reasoning.duty;

import org.jspecify.annotations.NullMarked;
