package id.kentongan.reasoning.oracle;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.Enrolment;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.SourceRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A book, and what people make of it: rows, windows, thresholds, holds, directions, indicators, sources with their letters and duties,
 * enrolments; policies that come, go and change their scope.
 *
 * @param policies which of the {@link #VARIANTS}
 */
record EditedBook(Edition edition, int policies) {
    static final List<String> NAMED = List.of("UJI-01", "UJI-02");
    private static final String HERE = """
            # UU 7/2012 Pasal 10
            aturan "KBJ-01 di sini"
            %sjika
              Ada temuan "UJI-01" tingkat KUNING atau lebih di kabupaten/kota itu
            maka
              Simpulkan MERAH karena "diuji karena di sini"
            selesai
            """;
    private static final String BESIDE = """
            # UU 7/2012 Pasal 10
            aturan "KBJ-02 tetangga"
            lingkup nasional
            tahan 2 hari
            jika
              Ada temuan "UJI-01" tingkat KUNING atau lebih di kabupaten/kota tetangga
              Ada temuan "UJI-02" tingkat KUNING atau lebih di kabupaten/kota itu
            maka
              Simpulkan KUNING karena "diuji karena tetangga"
            selesai
            """;
    private static final String SILENT = """
            # UU 7/2012 Pasal 10
            aturan "KBJ-03 diam"
            jika
              Ada sumber wajib lapor yang diam di kabupaten/kota itu
            maka
              Simpulkan KUNING karena "diuji karena diam"
            selesai
            """;
    private static final String SPREAD = """
            # UU 7/2012 Pasal 10
            aturan "KBJ-04 meluas"
            %sjika
              Ada temuan "UJI-02" tingkat KUNING atau lebih di sedikitnya 2 kabupaten/kota
            maka
              Simpulkan MERAH karena "diuji karena meluas"
            selesai
            """;
    private static final String OTHER = """
            # UU 7/2012 Pasal 10
            aturan "KBJ-05 yang lain"
            jika
              Ada temuan "UJI-02" tingkat KUNING atau lebih di kabupaten/kota itu
            maka
              Simpulkan KUNING karena "diuji karena yang lain"
            selesai
            """;
    private static final String HANDLED = """
            # UU 7/2012 Pasal 10
            aturan "KBJ-18 ditangani"
            jika
              Peringatan berdiri pada KUNING
              Penanganannya dilaporkan selesai sesudah peringatan naik
            maka
              Anggap masa tahan sudah terpenuhi karena "diuji karena ditangani"
            selesai
            """;
    private static final String NATION = "lingkup nasional\n";
    /** Few, because each is compiled once. */
    static final List<String> VARIANTS = List.of(
            HERE.formatted("") + SILENT + HANDLED, HERE.formatted(NATION) + BESIDE + HANDLED,
            HERE.formatted("tahan 3 hari\n") + BESIDE + SPREAD.formatted(""),
            HERE.formatted(NATION) + SILENT + SPREAD.formatted(NATION) + HANDLED, BESIDE + HANDLED, OTHER, "");

    static EditedBook random(Random random) {
        Tables tables = new Tables(random, Bundle.INDICATORS, Bundle.TURNING);
        List<Criterion> rows = new ArrayList<>(tables.next(2 + random.nextInt(3)));
        rows.removeIf(row -> NAMED.contains(row.code()));
        NAMED.forEach(code -> rows.add(tables.named(code)));
        return new EditedBook(Bundle.edition(rows), random.nextInt(VARIANTS.size()));
    }

    /** With one to four edits of anything. */
    EditedBook edited(Random random) {
        EditedBook edited = random.nextBoolean() ? this : new EditedBook(edition, random.nextInt(VARIANTS.size()));
        for (int edit = random.nextInt(4); edit >= 0; edit--) {
            edited = edited.once(random);
        }
        return edited;
    }

    /** With one or two edits of rows alone. */
    EditedBook withOtherRows(Random random) {
        List<Criterion> rows = edition.rows();
        for (int edit = random.nextInt(2); edit >= 0; edit--) {
            rows = new Tables(random, Bundle.INDICATORS, Bundle.TURNING).edited(rows, NAMED);
        }
        return with(rows, edition.sources(), edition.enrolments());
    }

    private EditedBook once(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new EditedBook(edition, random.nextInt(VARIANTS.size()));
            case 1 -> with(edition.rows(), sources(random), edition.enrolments());
            case 2 -> with(edition.rows(), edition.sources(), enrolments(random));
            default -> with(new Tables(random, Bundle.INDICATORS, Bundle.TURNING).edited(edition.rows(), NAMED),
                    edition.sources(), edition.enrolments());
        };
    }

    /** Enrolments of a source that owes nothing any more go with its duty. */
    private EditedBook with(List<Criterion> rows, List<SourceRow> sources, List<Enrolment> enrolments) {
        List<String> owing = sources.stream().filter(source -> source.duty().isPresent()).map(SourceRow::code).toList();
        return new EditedBook(new Edition(List.copyOf(rows), sources,
                enrolments.stream().filter(entry -> owing.contains(entry.source())).toList()), policies);
    }

    private List<SourceRow> sources(Random random) {
        List<SourceRow> sources = new ArrayList<>(edition.sources());
        int victim = random.nextInt(sources.size());
        SourceRow old = sources.get(victim);
        Optional<Duration> duty = random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(Duration.ofHours(12L * (1 + random.nextInt(8))));
        sources.set(victim, new SourceRow(old.code(), old.name(), old.body(), (char) ('A' + random.nextInt(6)),
                old.classification(), old.regionLevel(), random.nextBoolean() ? old.duty() : duty, old.note()));
        return sources;
    }

    private List<Enrolment> enrolments(Random random) {
        List<Enrolment> enrolments = new ArrayList<>(edition.enrolments());
        if (random.nextBoolean() && !enrolments.isEmpty()) {
            enrolments.remove(random.nextInt(enrolments.size()));
        } else {
            enrolments.add(new Enrolment("POLRES", RegionCode.of(random.nextBoolean() ? "35.14" : "73.10"),
                    Bundle.TURNING.plusDays(random.nextInt(30) - 15)));
        }
        return enrolments;
    }

    RuleBook read() {
        Map<String, byte[]> files = BookPages.files(edition);
        if (!VARIANTS.get(policies).isEmpty()) {
            files.put("kosakata/kosakata.dsl", Pages.VOCABULARY.getBytes(StandardCharsets.UTF_8));
            files.put("kebijakan/uji.dslr", VARIANTS.get(policies).getBytes(StandardCharsets.UTF_8));
        }
        return RuleBook.read(files);
    }
}
