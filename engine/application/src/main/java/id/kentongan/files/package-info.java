/** What is kept in files: for the eyes of their owner alone. */
@NullMarked
package id.kentongan.files;

import org.jspecify.annotations.NullMarked;
