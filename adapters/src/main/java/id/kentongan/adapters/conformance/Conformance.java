package id.kentongan.adapters.conformance;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is tried with every source. The same sample gives the same answers, on any machine. */
public final class Conformance {
    private static final List<String> ZONES = List.of("UTC", "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura",
            "Pacific/Kiritimati",
            "America/St_Johns");
    private static final Duration LATE = Duration.ofDays(40);
    private final Source source;
    private final byte[] sample;
    private final Instant receivedAt;
    private final Effort effort;
    private final List<Claim> claims = new ArrayList<>();

    private Conformance(Source source, byte[] sample, Instant receivedAt, Effort effort) {
        this.source = source;
        this.sample = sample;
        this.receivedAt = receivedAt;
        this.effort = effort;
    }

    /**
     * How much is tried.
     *
     * @param seeds in how many ways the sample is spoilt
     * @param megabytes of a payload that is very large
     */
    public record Effort(int seeds, int megabytes) {
        /** For a report that somebody signs. */
        public static final Effort WHOLE = new Effort(500, 12);
    }

    /**
     * Tries everything.
     *
     * @param receivedAt when the sample shall have come
     */
    public static List<Claim> of(Source source, byte[] sample, Instant receivedAt, Effort effort) {
        Conformance conformance = new Conformance(source, sample, receivedAt, effort);
        conformance.all();
        return List.copyOf(conformance.claims);
    }

    private void all() {
        List<Reading> readings = first();
        List<EntryId> ids = ids(readings);
        tried("Contoh dimengerti seluruhnya", () -> refusals(readings) == 0 && !(ids.isEmpty() && openings(readings) == 0),
                Text.of("%d laporan, %d ditolak%s", ids.size(), refusals(readings), firstRefusal(readings)));
        tried("Setiap laporan punya id sendiri", () -> new HashSet<>(ids(read(sample, receivedAt))).size() == ids.size(),
                Text.of("%d id", new HashSet<>(ids).size()));
        tried("Dibaca ulang, hasilnya sama", () -> read(sample, receivedAt).equals(readings), "tidak ada yang dihitung dua kali");
        tried("Datang terlambat 40 hari: id yang sama, atau ditolak karena sudah lewat", () -> {
            List<Reading> late = read(sample, receivedAt.plus(LATE));
            return ids(late).equals(ids) || ids(late).isEmpty() && refusals(late) > 0;
        }, "waktu terima tidak mengubah id");
        zones(readings);
        spoilt();
        encodings(ids);
        tried("Kiriman kosong ditolak", () -> refusals(read(new byte[0], receivedAt)) == 1, "dengan alasan");
        byte[] large = large();
        tried("Kiriman sangat besar tidak menghentikan pembaca", () -> read(large, receivedAt) != null,
                Text.of("%d MB", large.length >> 20));
    }

    /** Nothing where the reader does not get through its own sample; every claim about it then falls. */
    private List<Reading> first() {
        try {
            return read(sample, receivedAt);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            return List.of();
        }
    }

    private void zones(List<Reading> readings) {
        try {
            for (String zone : ZONES) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                tried(Text.of("Pada mesin berzona %s hasilnya sama", zone), () -> read(sample, receivedAt).equals(readings),
                        "sama");
            }
        } finally {
            TimeZone.setDefault(null);
        }
    }

    private void spoilt() {
        tried(Text.of("%d salinan yang rusak tidak menghentikan pembaca", effort.seeds), () -> {
            for (int seed = 0; seed < effort.seeds; seed++) {
                read(Garbled.of(sample, seed), receivedAt);
            }
            return true;
        }, "setiap baris dimengerti atau ditolak dengan alasan");
    }

    /** A sample that is no text, such as a workbook, is spoilt by it and nothing else. */
    private void encodings(List<EntryId> ids) {
        byte[] other = new String(sample, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        tried("Berenkode UTF-16: dibaca sama atau ditolak", () -> {
            List<EntryId> seen = ids(read(other, receivedAt));
            return seen.isEmpty() || seen.equals(ids);
        }, "tidak pernah dibaca keliru");
    }

    private byte[] large() {
        byte[] large = new byte[effort.megabytes << 20];
        for (int at = 0; at < large.length; at++) {
            large[at] = sample.length == 0 ? (byte) 'x' : sample[at % sample.length];
        }
        return large;
    }

    private void tried(String claim, Supplier<Boolean> holds, String seen) {
        try {
            claims.add(new Claim(claim, holds.get(), seen));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            claims.add(new Claim(claim, false, Text.of("pembaca berhenti: %s", broken)));
        }
    }

    private List<Reading> read(byte[] content, Instant received) {
        try (Stream<Reading> readings = source.read(new Payload("contoh", content, received))) {
            return readings.toList();
        }
    }

    private static List<EntryId> ids(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading instanceof Reading.Understood line ? Stream.of(line.entry()) : Stream.empty())
                .map(JournalEntry::id).toList();
    }

    private static long openings(List<Reading> readings) {
        return readings.stream().filter(reading -> reading instanceof Reading.Opening).count();
    }

    private static long refusals(List<Reading> readings) {
        return readings.stream().filter(reading -> reading instanceof Reading.Refused).count();
    }

    private static String firstRefusal(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading instanceof Reading.Refused refused ? Stream.of(refused) : Stream.empty())
                .findFirst().map(refused -> Text.of("; baris %d, %s: %s", refused.line(), refused.field(), refused.remedy()))
                .orElse("");
    }
}
