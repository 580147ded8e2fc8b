/** Tables as people fill them in, CSV or XLSX: rows of cells, each with how it was written, and hostile files refused. */
@NullMarked
package id.kentongan.adapters.sheet;

import org.jspecify.annotations.NullMarked;
