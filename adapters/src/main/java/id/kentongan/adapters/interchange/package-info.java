/** The public observation contract in its four forms: NDJSON, JSON, CSV and XLSX. */
@NullMarked
package id.kentongan.adapters.interchange;

import org.jspecify.annotations.NullMarked;
