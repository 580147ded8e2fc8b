/** What another rule book would have decided over the journal, asked while the watch goes on. */
@NullMarked
package id.kentongan.whatif;

import org.jspecify.annotations.NullMarked;
