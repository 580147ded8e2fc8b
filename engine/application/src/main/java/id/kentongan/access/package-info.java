/** Who may do and read what: roles, accounts, sign-in, and the headers that keep a browser honest. */
@NullMarked
package id.kentongan.access;

import org.jspecify.annotations.NullMarked;
