/** Peringatan: one concern in one region, with its level and its guarded history. */
@NullMarked
package id.kentongan.alert;

import org.jspecify.annotations.NullMarked;
