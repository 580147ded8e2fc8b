/** Files that people fill in, CSV and XLSX, read strictly; the directories they lie in; and the two small tools that all who read them need. */
@NullMarked
package id.kentongan.tables;

import org.jspecify.annotations.NullMarked;
