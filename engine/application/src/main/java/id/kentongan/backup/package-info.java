/** Cadangan: a copy of the database of a directory as of one moment, made while the server runs or while it does not, and its way back. */
@NullMarked
package id.kentongan.backup;

import org.jspecify.annotations.NullMarked;
