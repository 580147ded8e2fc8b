/** The process is killed at random moments; nothing that was acknowledged is lost or doubled, and history stays what the journal says. */
@NullMarked
package id.kentongan.kill;

import org.jspecify.annotations.NullMarked;
