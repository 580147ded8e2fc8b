/** A journal that is held as a whole in little memory. */
@NullMarked
package id.kentongan.reasoning.ledger;

import org.jspecify.annotations.NullMarked;
