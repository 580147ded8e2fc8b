/** Sources: each turns one payload into readings, and does nothing else. Fetching, retry, refusal and health are written once, elsewhere. */
@NullMarked
package id.kentongan.adapters;

import org.jspecify.annotations.NullMarked;
