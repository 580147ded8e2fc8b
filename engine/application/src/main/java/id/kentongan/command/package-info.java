/** The command line: what policy staff and integrators run without a server. No Spring, no database, no network. */
@NullMarked
package id.kentongan.command;

import org.jspecify.annotations.NullMarked;
