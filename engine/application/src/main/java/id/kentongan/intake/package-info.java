/** Intake: readings go into the journal or are kept as refusals, before anybody is told that they arrived. */
@NullMarked
package id.kentongan.intake;

import org.jspecify.annotations.NullMarked;
