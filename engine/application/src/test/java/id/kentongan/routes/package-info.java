/** The routes, with real files, a real journal, and BMKG played by a server on this machine. */
@NullMarked
package id.kentongan.routes;

import org.jspecify.annotations.NullMarked;
