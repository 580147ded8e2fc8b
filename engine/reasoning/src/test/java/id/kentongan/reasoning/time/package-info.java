/** That what changes by itself is woken at its moment, once. */
@NullMarked
package id.kentongan.reasoning.time;

import org.jspecify.annotations.NullMarked;
