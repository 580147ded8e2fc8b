/** What went wrong with a request, said in Indonesian to the person who can mend it: as problem+json for programs, as a page for people. */
@NullMarked
package id.kentongan.problem;

import org.jspecify.annotations.NullMarked;
