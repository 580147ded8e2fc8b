package id.kentongan.adapters.sheet;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.facts.Text;
import id.kentongan.tables.TableCell;
import id.kentongan.tables.TableRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labels above the table and what stands beside each: in the next filled cell, with a colon of its own between them or not, or in the same
 * cell behind the colon. Whatever else is written there, letterheads and remarks, counts for nothing.
 */
public final class Head {
    private final SheetForm form;
    private final Map<String, TableCell> values = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<Unknown> unknown = new ArrayList<>();

    private record Unknown(String text, String value) {}

    Head(SheetForm form) {
        this.form = form;
    }

    /**
     * What stands beside some labels in the rows above a table, by label; nothing for one that is not there or has nothing beside it.
     *
     * @throws Unfit for one that is filled in twice, probably mistyped, or not what it shows
     */
    public static Map<String, TableCell> of(List<TableRow.Cells> rows, Collection<String> labels) throws Unfit {
        Head head = new Head(new SheetForm(List.copyOf(labels), List.of(), Map.of(), any -> true, row -> true));
        for (TableRow.Cells row : rows) {
            head.add(row);
        }
        Map<String, TableCell> read = head.values();
        Map<String, TableCell> found = new HashMap<>();
        labels.forEach(
                label -> Optional.ofNullable(read.get(SheetForm.key(label))).ifPresent(value -> found.put(label, value)));
        return found;
    }

    void add(TableRow.Cells row) throws Unfit {
        List<TableCell> filled = row.cells().stream().filter(cell -> !cell.empty() && !cell.text().equals(":")).toList();
        boolean any = false;
        for (int at = 0; at < filled.size(); at++) {
            String text = filled.get(at).text();
            Optional<String> label = form.label(text);
            if (label.isPresent()) {
                any = true;
                boolean beside = at + 1 < filled.size() && form.label(filled.get(at + 1).text()).isEmpty();
                put(label.get(), text, beside ? bare(filled.get(at + 1)) : TableCell.EMPTY, row.number());
                at += beside ? 1 : 0;
            } else {
                int colon = text.indexOf(':');
                Optional<String> inside = colon > 0 ? form.label(text.substring(0, colon)) : Optional.empty();
                if (inside.isPresent()) {
                    any = true;
                    put(inside.get(), text, bare(new TableCell(text.substring(colon), TableCell.Type.TEXT)), row.number());
                }
            }
        }
        if (!any && !filled.isEmpty()) {
            String first = filled.get(0).text();
            int colon = first.indexOf(':');
            if (filled.size() >= 2) {
                unknown.add(new Unknown(first, filled.get(1).text()));
            } else if (colon > 0) {
                unknown.add(new Unknown(first.substring(0, colon), first.substring(colon + 1).strip()));
            }
        }
    }

    private void put(String label, String written, TableCell value, int row) throws Unfit {
        TableCell before = values.getOrDefault(label, TableCell.EMPTY);
        if (!before.empty() && !value.empty() && !before.equals(value)) {
            throw new Unfit(written, value.text(), Text.of("%s diisi dua kali. Hapus salah satu.", Excerpt.of(written)));
        }
        if (!value.empty()) {
            values.put(label, value);
        }
        rows.putIfAbsent(label, row);
    }

    /** Some put the colon before the value; a dash says that there is none. */
    private static TableCell bare(TableCell value) {
        String text = value.text().startsWith(":") ? value.text().substring(1).strip() : value.text();
        if (value.type() != TableCell.Type.TEXT) {
            return value;
        }
        return text.isEmpty() || Filled.DASHES.contains(text) ? TableCell.EMPTY : new TableCell(text, TableCell.Type.TEXT);
    }

    /** How many labels there are. */
    int size() {
        return rows.size();
    }

    /**
     * What was found.
     *
     * @throws Unfit for a label that is probably a mistyped one of those that were not found, or a value that is not what it shows
     */
    Map<String, TableCell> values() throws Unfit {
        for (Unknown one : unknown) {
            Optional<String> meant = SheetForm.meant(one.text, form.labels(), rows.keySet());
            if (meant.isPresent()) {
                throw new Unfit(one.text, one.value,
                        Text.of("Isian \"%s\" tidak ada dalam formulir ini. Mungkin maksud Anda: %s.",
                                Excerpt.of(one.text), meant.get()));
            }
        }
        for (Map.Entry<String, TableCell> value : values.entrySet()) {
            String label = name(value.getKey());
            String field = Text.of("%s (baris %s)", label, rows.get(value.getKey()));
            SheetForm.legible(field, label, value.getValue());
        }
        return values;
    }

    private String name(String key) {
        return form.labels().stream().filter(label -> SheetForm.key(label).equals(key)).findFirst().orElse(key);
    }
}
