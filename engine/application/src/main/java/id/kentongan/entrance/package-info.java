/** How one gets in: sign-in and what bounds it, the doors and their keys, sessions that end with what they were granted for. */
@NullMarked
package id.kentongan.entrance;

import org.jspecify.annotations.NullMarked;
