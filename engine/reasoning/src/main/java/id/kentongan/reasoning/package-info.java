/** From journal entries to decisions: the whole of the reasoning, tick by tick. Needs no clock, no database and no network. */
@NullMarked
package id.kentongan.reasoning;

import org.jspecify.annotations.NullMarked;
