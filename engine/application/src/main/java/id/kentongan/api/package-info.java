/** The HTTP interface for programs, version 1. Its contract is stable and described by itself at {@code /api/v1/openapi}. */
@NullMarked
package id.kentongan.api;

import org.jspecify.annotations.NullMarked;
