/** Jejak audit: who did what about accounts, secrets and copies, in a chain that shows whether anything in it was altered. */
@NullMarked
package id.kentongan.audit;

import org.jspecify.annotations.NullMarked;
