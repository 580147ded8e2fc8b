package id.kentongan.tables;

import id.kentongan.tables.TableCell.Type;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** What the cells of one workbook hold. Formats are looked at once each, not for each cell. */
final class XlsxCells {
    /** Letters of a number format, as in any workbook; a longer one is not looked at. */
    private static final int LONGEST_FORMAT = 255;
    private static final Pattern DATE_FORMAT = Pattern.compile(".*[dyhs].*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[(?!(h+|m+|s+)])[^\\]]*]|\\\\.");
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final Map<String, Type> shown = new HashMap<>();

    TableCell cell(@Nullable Cell cell) {
        if (cell == null) {
            return TableCell.EMPTY;
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue().strip();
        return switch (cell.getType()) {
            case NUMBER -> raw.isEmpty() ? TableCell.EMPTY : number(raw, shown(cell.getDataFormatString()));
            // Some programs write text as the result of a formula that there is not.
            case FORMULA ->
                cell.getFormula() == null ? TableCell.typed(raw) : new TableCell("=" + cell.getFormula(), Type.FORMULA);
            case BOOLEAN -> new TableCell(raw.equals("1") || raw.equals("true") ? "true" : "false", Type.TRUTH);
            case ERROR -> new TableCell(raw.isEmpty() ? "#N/A" : raw, Type.ERROR);
            // Programs leave text cells without a text behind, which the library reads as the word null.
            case STRING -> cell.getValue() == null ? TableCell.EMPTY : TableCell.typed(cell.getText());
            case EMPTY -> TableCell.EMPTY;
        };
    }

    private Type shown(@Nullable String format) {
        return format == null || format.length() > LONGEST_FORMAT ? Type.NUMBER : shown.computeIfAbsent(format, any -> {
            String bare = QUOTED.matcher(any.toLowerCase(Locale.ROOT)).replaceAll("");
            return bare.indexOf('%') >= 0 ? Type.PERCENT : DATE_FORMAT.matcher(bare).matches() ? Type.DATE : Type.NUMBER;
        });
    }

    /** A workbook keeps doubles and writes 0.07 as 7.0000000000000007E-2; the shortest decimal of the same double is what was typed. */
    private static TableCell number(String raw, Type shown) {
        double number = Double.parseDouble(raw);
        if (!Double.isFinite(number)) {
            return new TableCell(raw, Type.NUMBER);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        boolean day = decimal.signum() >= 0 && decimal.compareTo(LAST_DAY) <= 0;
        return new TableCell(Math.abs(decimal.scale()) > 40 ? raw : decimal.toPlainString(),
                shown == Type.DATE && !day ? Type.NUMBER : shown);
    }
}
