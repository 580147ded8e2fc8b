/** What went wrong, told without what was sent. */
@NullMarked
package id.kentongan.fault;

import org.jspecify.annotations.NullMarked;
