/** What comes out of the reasoning: decisions that explain themselves, their fingerprint, and how two runs differ. */
@NullMarked
package id.kentongan.reasoning.decided;

import org.jspecify.annotations.NullMarked;
