/** Warnings updated, cancelled, expired and misread. */
@NullMarked
package id.kentongan.adapters.bmkg;

import org.jspecify.annotations.NullMarked;
