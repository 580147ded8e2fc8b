/** Who may do and read what: roles, accounts, and what a password must be. */
@NullMarked
package id.kentongan.access;

import org.jspecify.annotations.NullMarked;
