package id.kentongan.reasoning.scenario;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.SourceRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One report of an example; cells by the column names of {@code laporan berikut:}. */
record ExampleReport(Map<String, String> cells) implements Cue {
    private static final Set<String> COLUMNS = Set.of("sumber", "indikator", "nilai", "wilayah", "terjadi", "diterima", "mutu",
            "asal",
            "jenis", "id", "revisi", "ditarik");
    private static final List<String> NEEDED = List.of("sumber", "indikator", "nilai", "wilayah", "terjadi");
    private static final Map<String, String> DETAILS = Map.of("bermutu", "mutu", "berasal", "asal", "diterima", "diterima");
    private static final Pattern DETAIL = Pattern.compile(", (?:(bermutu|berasal|diterima) \"([^\"]*)\"|(untuk latihan))");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,9})?");
    private static final Pattern REVISION = Pattern.compile("\\d{1,3}");
    private static final Pattern GRADE = Pattern.compile("[A-F][1-6]");

    static ExampleReport told(Matcher words, String indicator, String value) {
        Map<String, String> cells = new HashMap<>(Map.of("sumber", words.group("sumber"), "indikator", indicator, "nilai", value,
                "wilayah", words.group("wilayah"), "terjadi", words.group("saat")));
        Matcher detail = DETAIL.matcher(words.group("rincian"));
        while (detail.find()) {
            Optional<String> name = Optional.ofNullable(detail.group(1));
            cells.put(name.map(DETAILS::get).orElse("jenis"), name.isPresent() ? detail.group(2) : "LATIHAN");
        }
        return new ExampleReport(cells);
    }

    static Cue table(List<Map<String, String>> rows) {
        return script -> rows.forEach(row -> new ExampleReport(row).play(script));
    }

    @Override
    public void play(Script script) {
        String unknown = cells.keySet().stream().filter(column -> !COLUMNS.contains(column)).sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(Text.of("kolom \"%s\" tidak dikenal. Yang ada: %s.", unknown,
                    COLUMNS.stream().sorted().collect(Collectors.joining(", "))));
        }
        for (String column : NEEDED) {
            cell(column).orElseThrow(() -> new IllegalArgumentException(Text.of("kolom \"%s\" wajib diisi.", column)));
        }
        script.journal(observation(script));
    }

    private Observation observation(Script script) {
        SourceRow source = script.source(needed("sumber"));
        Instant occurred = script.moment(needed("terjadi"));
        Instant received = cell("diterima").map(script::moment).orElse(occurred);
        if (occurred.isAfter(received.plus(Observation.LARGEST_LEAD))) {
            throw new IllegalArgumentException(Text.of("kejadian %s lebih dari 24 jam sesudah diterima, %s.",
                    ExampleTimes.shown(occurred), ExampleTimes.shown(received)));
        }
        int revision = cell("revisi").map(ExampleReport::revision).orElse(0);
        EntryId id = new EntryId(source.code(), cell("id").orElseGet(() -> String.valueOf(script.nextId())), revision);
        return new Observation(id, cell("ditarik").filter("ya"::equals).isPresent(), script.indicator(needed("indikator")),
                script.region(needed("wilayah")), number(needed("nilai")), occurred, received,
                cell("mutu").map(ExampleReport::grade).orElse(new Grade(source.reliability(), 6)), source.classification(),
                cell("asal").orElse(id.lineage()), kind(), "");
    }

    private Kind kind() {
        return cell("jenis").filter("LATIHAN"::equals).isPresent() ? Kind.EXERCISE : Kind.ACTUAL;
    }

    private String needed(String column) {
        return cell(column).orElseThrow();
    }

    private Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isBlank());
    }

    static Grade grade(String text) {
        if (!GRADE.matcher(text).matches()) {
            throw new IllegalArgumentException(Text.of("mutu \"%s\" tidak dikenal. Tulis A1 sampai F6.", text));
        }
        return new Grade(text.charAt(0), text.charAt(1) - '0');
    }

    private static int revision(String text) {
        if (!REVISION.matcher(text).matches()) {
            throw new IllegalArgumentException(Text.of("revisi \"%s\" bukan bilangan bulat 0 sampai 999.", text));
        }
        return Integer.parseInt(text);
    }

    static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(Text.of("\"%s\" bukan angka. Tulis dengan titik desimal, misalnya 1.25.", text));
        }
        return new BigDecimal(text);
    }
}
