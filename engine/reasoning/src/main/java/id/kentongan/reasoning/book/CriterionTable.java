package id.kentongan.reasoning.book;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Gauge;
import id.kentongan.facts.Guidance.Maturity;
import id.kentongan.facts.Guidance.ThresholdBasis;
import id.kentongan.facts.Guidance;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Period;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.facts.Thresholds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code kriteria.csv}: dated rows, each of which says when a measure means yellow, red and calm. */
final class CriterionTable {
    static final List<String> COLUMNS = List.of("kode", "nama", "indikator", "ukuran", "jendela_hari", "tingkat_wilayah", "arah",
            "kuning", "merah", "reda", "tahan_hari", "sumber_independen_merah", "berlaku_mulai", "berlaku_sampai", "dasar_hukum",
            "status_ambang", "maturitas", "panduan", "alarm_palsu");
    /** A row without {@code berlaku_mulai} has always counted. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final int LONGEST_WINDOW = 3_660;
    private static final Map<String, Measurement> MEASUREMENTS = Arrays.stream(Measurement.values())
            .collect(Collectors.toUnmodifiableMap(word -> word.name().toLowerCase(Locale.ROOT), word -> word));
    private static final Map<String, ThresholdBasis> BASES = Map.of("ketentuan", ThresholdBasis.KETENTUAN, "kebijakan awal",
            ThresholdBasis.KEBIJAKAN_AWAL);
    private static final Map<String, Maturity> MATURITIES = Map.of("uji coba", Maturity.UJI_COBA, "stabil", Maturity.STABIL,
            "usang",
            Maturity.USANG);

    private CriterionTable() {}

    /** A row with its criterion, so that a later finding about it can still name the line. */
    record DatedRow(SheetRow row, Criterion criterion) {}

    static List<DatedRow> read(List<SheetRow> rows, Map<String, Indicator> indicators) {
        List<DatedRow> entries = new ArrayList<>();
        for (SheetRow row : rows) {
            criterion(row, indicators).ifPresent(criterion -> entries.add(new DatedRow(row, criterion)));
        }
        return entries;
    }

    private static Optional<Criterion> criterion(SheetRow row, Map<String, Indicator> indicators) {
        String code = row.code("kode");
        if (code.startsWith(AlertKey.MANUAL)) {
            row.refuse("kode",
                    Text.of("kode yang berawal %s milik peringatan yang dinaikkan petugas. Pilih kode lain.", AlertKey.MANUAL));
        }
        String name = row.required("nama");
        String indicator = row.required("indikator");
        if (row.sound() && !indicators.containsKey(indicator)) {
            row.refuse("indikator", Text.of("indikator \"%s\" tidak ada di indikator.csv.%s", indicator,
                    row.hint(indicator, indicators.keySet())));
        }
        Optional<Measurement> measurement = row.requiredWord("ukuran", MEASUREMENTS);
        Optional<Integer> window = row.whole("jendela_hari", 1, LONGEST_WINDOW, "hari");
        if (window.isEmpty() && row.sound()) {
            row.missing("jendela_hari");
        }
        Optional<RegionLevel> level = row.requiredWord("tingkat_wilayah", Catalogues.LEVELS);
        Optional<Direction> direction = row.requiredWord("arah", Catalogues.DIRECTIONS);
        Optional<BigDecimal> yellow = row.decimal("kuning");
        Optional<BigDecimal> red = row.decimal("merah");
        Optional<BigDecimal> clear = row.decimal("reda");
        if (yellow.isEmpty() && red.isEmpty() && row.sound()) {
            row.refuse("kuning", "kuning dan merah sama-sama kosong. Isi sedikitnya satu ambang.");
        }
        int hold = row.whole("tahan_hari", 0, LONGEST_WINDOW, "hari").orElse(0);
        int sources = row.whole("sumber_independen_merah", 1, 100, "sumber").orElse(1);
        Optional<Period> period = period(row);
        Guidance guidance = guidance(row);
        if (!row.sound()) {
            return Optional.empty();
        }
        Gauge gauge = new Gauge(indicator, measurement.orElseThrow(), Duration.ofDays(window.orElseThrow()), level.orElseThrow());
        return Optional.of(new Criterion(code, name, gauge, direction.orElseThrow(), new Thresholds(yellow, red, clear),
                Duration.ofDays(hold), sources, period.orElseThrow(), guidance));
    }

    private static Optional<Period> period(SheetRow row) {
        LocalDate from = row.date("berlaku_mulai").orElse(EVER);
        Optional<LocalDate> to = row.end("berlaku_sampai");
        if (to.isPresent() && to.get().isBefore(from)) {
            row.refuse("berlaku_sampai",
                    Text.of("%s mendahului berlaku_mulai %s. Tukar keduanya atau perbaiki.", to.get(), from));
            return Optional.empty();
        }
        return Optional.of(new Period(from, to));
    }

    private static Guidance guidance(SheetRow row) {
        return new Guidance(row.list("dasar_hukum", ";"), row.word("status_ambang", BASES).orElse(ThresholdBasis.KEBIJAKAN_AWAL),
                row.word("maturitas", MATURITIES).orElse(Maturity.UJI_COBA), row.text("panduan").orElse(""),
                row.text("alarm_palsu").orElse(""));
    }
}
