package id.kentongan.benchmarks;

import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.region.Regions;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the zero reports of a village leave in memory: every village reports zero of every indicator, day after day, each report with an id
 * of its own that nobody else holds. The heap is read after collection. A window reaches over all days, so that nothing has left it.
 */
final class Footprint {
    /** Rising count, sum and maximum, judged in every village. */
    static final List<String> ROWS = List.of(row("UJI-02", "jumlah"), row("UJI-03", "total"), row("UJI-04", "maks"));
    private static final List<String> INDICATORS = List.of("UJI-02", "UJI-03", "UJI-04");
    private static final int DAYS = 4;
    private static final int FIRST_WANTED = 200;
    private static final int FURTHER_WANTED = 16;
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private final RuleBook book;
    private final List<RegionCode> villages;
    private final Instant first;

    /** @param book with {@link #ROWS} alone */
    Footprint(RuleBook book, Regions regions, LocalDate first) {
        this.book = book;
        this.first = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        villages = List.copyOf(regions.all(RegionLevel.DESA));
    }

    private static String row(String code, String measurement) {
        return code + ",Kejadian di desa," + code + "," + measurement
                + ",30,DESA,naik,1,3,0.5,3,,2024-01-01,,UU 7/2012 Pasal 5 huruf a,kebijakan awal,uji coba,Hubungi camat.,Laporan ganda.";
    }

    List<Figure> figures() {
        int each = villages.size() * INDICATORS.size();
        Iterator<Observation> reports = IntStream.range(0, DAYS * each).mapToObj(number -> zero(number / each, number % each))
                .iterator();
        try (ReportFeed feed = ReportFeed.into(book, Duration.ofMinutes(1), first, Past.of(List.of()), reports)) {
            long empty = held();
            feed.atLeast(each, outcome -> {});
            long once = held();
            feed.all(outcome -> {});
            long all = held();
            double firstOne = (double) (once - empty) / each;
            double further = (double) (all - once) / each / (DAYS - 1);
            String from = Text.of("%,d villages, %d indicators without a duty, %d days; MiB held %.0f, %.0f, %.0f",
                    villages.size(), INDICATORS.size(), DAYS, empty / MEBIBYTE, once / MEBIBYTE, all / MEBIBYTE);
            return List.of(
                    new Figure("(i) bytes of a first zero report", Text.of("%.0f", firstOne), "<= " + FIRST_WANTED,
                            firstOne <= FIRST_WANTED, from),
                    new Figure("(i) bytes of each further one", Text.of("%.1f", further), "<= " + FURTHER_WANTED,
                            further <= FURTHER_WANTED, from));
        }
    }

    /** The so manieth report of a day; they are spread evenly over it. */
    private Observation zero(int day, int number) {
        RegionCode village = villages.get(number / INDICATORS.size());
        String indicator = INDICATORS.get(number % INDICATORS.size());
        int each = villages.size() * INDICATORS.size();
        Instant moment = first.plus(Duration.ofDays(day)).plusSeconds(Duration.ofDays(1).toSeconds() * number / each);
        EntryId id = new EntryId("FKDM", village + "-" + indicator + "-" + day, 0);
        return new Observation(id, false, indicator, village, BigDecimal.ZERO, moment, moment, new Grade('C', 2),
                Classification.BIASA, id.lineage(), Kind.ACTUAL, "");
    }

    private static long held() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
