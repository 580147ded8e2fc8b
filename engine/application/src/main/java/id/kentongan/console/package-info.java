/** The pages: how regions stand, open alerts with their reasons, and what was done about them. Server-rendered and live. */
@NullMarked
package id.kentongan.console;

import org.jspecify.annotations.NullMarked;
