package id.kentongan.tables;

import java.util.List;

/**
 * What a sheet of a workbook holds, or a text as a whole.
 *
 * @param name as its tab shows it; empty for a text
 */
public record TableSheet(String name, List<TableRow> rows) {}
