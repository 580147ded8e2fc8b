/** How payloads come in without a caller: files dropped into a directory, and addresses asked from time to time. Camel lives here only. */
@NullMarked
package id.kentongan.routes;

import org.jspecify.annotations.NullMarked;
