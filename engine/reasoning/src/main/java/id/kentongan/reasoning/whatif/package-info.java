/** What an edit of the book would have changed: both books judged over the same journal, and no more of it than the edit can concern. */
@NullMarked
package id.kentongan.reasoning.whatif;

import org.jspecify.annotations.NullMarked;
