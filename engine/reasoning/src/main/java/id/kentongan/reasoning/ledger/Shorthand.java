package id.kentongan.reasoning.ledger;

import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries in some forty bytes each: sources, indicators, regions and grades by number, an origin of its own not at all. Reading gives back
 * an equal entry. What is no report is kept as it is, because there is little of it.
 */
final class Shorthand {
    private static final int OTHER = 1;
    private static final int RETRACTED = 2;
    private static final int OWN_ORIGIN = 4;
    private static final int DRILL = 8;
    private static final int LARGE = 16;
    private static final int TEXT = 32;
    private static final Classification[] CLASSIFICATIONS = Classification.values();

    private final Bytes bytes = new Bytes();
    private final Words<String> sources = new Words<>();
    private final Words<String> indicators = new Words<>();
    private final Words<RegionCode> regions = new Words<>();
    private final Words<Grade> grades = new Words<>();
    private final List<BigDecimal> large = new ArrayList<>();
    private final List<JournalEntry> others = new ArrayList<>();

    /** @return where it can be read again */
    long write(JournalEntry entry) {
        byte[] id = utf8(entry.id().id());
        if (entry instanceof Observation report) {
            return write(report, id);
        }
        long address = bytes.begin(id.length);
        others.add(entry);
        head(OTHER, entry.id(), id);
        bytes.number(others.size() - 1);
        return address;
    }

    private long write(Observation report, byte[] id) {
        boolean own = report.origin().equals(report.id().lineage());
        byte[] origin = own ? new byte[0] : utf8(report.origin());
        byte[] text = utf8(report.text());
        BigInteger unscaled = report.value().unscaledValue();
        boolean small = unscaled.bitLength() < Long.SIZE;
        long address = bytes.begin(id.length + origin.length + text.length);
        head((report.retracted() ? RETRACTED : 0) | (own ? OWN_ORIGIN : 0) | (report.kind() == Kind.EXERCISE ? DRILL : 0)
                | (small ? 0 : LARGE) | (text.length > 0 ? TEXT : 0), report.id(), id);
        bytes.number(indicators.number(report.indicator()));
        bytes.number(regions.number(report.region()));
        bytes.number(grades.number(report.grade()));
        bytes.number(report.classification().ordinal());
        if (small) {
            bytes.signed(unscaled.longValue());
            bytes.signed(report.value().scale());
        } else {
            large.add(report.value());
            bytes.number(large.size() - 1);
        }
        bytes.signed(report.receivedAt().getEpochSecond());
        bytes.number(report.receivedAt().getNano());
        bytes.signed(report.receivedAt().getEpochSecond() - report.occurredAt().getEpochSecond());
        bytes.number(report.occurredAt().getNano());
        if (!own) {
            bytes.text(origin);
        }
        if (text.length > 0) {
            bytes.text(text);
        }
        return address;
    }

    private void head(int form, EntryId of, byte[] id) {
        bytes.number(form);
        bytes.number(sources.number(of.source()));
        bytes.text(id);
        bytes.number(of.revision());
    }

    JournalEntry read(long address) {
        Bytes.Reader from = bytes.at(address);
        int form = from.whole();
        EntryId id = new EntryId(sources.word(from.whole()), from.text(), from.whole());
        if ((form & OTHER) != 0) {
            return others.get(from.whole());
        }
        String indicator = indicators.word(from.whole());
        RegionCode region = regions.word(from.whole());
        Grade grade = grades.word(from.whole());
        Classification classification = CLASSIFICATIONS[from.whole()];
        BigDecimal value = (form & LARGE) != 0
                ? large.get(from.whole())
                : BigDecimal.valueOf(from.signed(), (int) from.signed());
        long seconds = from.signed();
        Instant received = Instant.ofEpochSecond(seconds, from.number());
        Instant occurred = Instant.ofEpochSecond(seconds - from.signed(), from.number());
        String origin = (form & OWN_ORIGIN) != 0 ? id.lineage() : from.text();
        return new Observation(id, (form & RETRACTED) != 0, indicator, region, value, occurred, received, grade, classification,
                origin, (form & DRILL) != 0 ? Kind.EXERCISE : Kind.ACTUAL, (form & TEXT) != 0 ? from.text() : "");
    }

    EntryId id(long address) {
        Bytes.Reader from = bytes.at(address);
        from.whole();
        return new EntryId(sources.word(from.whole()), from.text(), from.whole());
    }

    /** Whether an entry is a revision of that report. */
    boolean isOf(long address, String source, byte[] id) {
        Bytes.Reader from = bytes.at(address);
        from.whole();
        return sources.word(from.whole()).equals(source) && from.says(id);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
