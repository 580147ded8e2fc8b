/** Single values read strictly: lines, texts, decimals, moments and codes. What is doubtful is refused with a remedy, never guessed. */
@NullMarked
package id.kentongan.adapters.strict;

import org.jspecify.annotations.NullMarked;
