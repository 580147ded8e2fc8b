/** What an edit of the book would have changed. */
@NullMarked
package id.kentongan.reasoning.whatif;

import org.jspecify.annotations.NullMarked;
