package id.kentongan.reasoning.measure;

import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** A report that tests change one thing at a time: KEA-01 of POLRES in a village, received at once, graded C3 by its own line. */
public record Reports(EntryId id, boolean retracted, String indicator, String region, String value, Instant occurred,
        Instant received,
        String grade, String origin, Kind kind) {

    public static final Instant T0 = Instant.parse("2024-11-20T00:00:00Z");

    public static Reports report(String id) {
        return new Reports(new EntryId("POLRES", id, 0), false, "KEA-01", "35.14.01.2001", "1", T0, T0, "C3", "POLRES/" + id,
                Kind.ACTUAL);
    }

    public static Instant day(double days) {
        return T0.plus(Duration.ofMinutes(Math.round(days * 1440)));
    }

    public Reports at(double day) {
        return occurred(day).received(day);
    }

    public Reports occurred(double day) {
        return new Reports(id, retracted, indicator, region, value, day(day), received, grade, origin, kind);
    }

    public Reports received(double day) {
        return new Reports(id, retracted, indicator, region, value, occurred, day(day), grade, origin, kind);
    }

    public Reports revision(int revision) {
        return new Reports(new EntryId(id.source(), id.id(), revision), retracted, indicator, region, value, occurred, received,
                grade,
                origin, kind);
    }

    public Reports by(String source) {
        return new Reports(new EntryId(source, id.id(), id.revision()), retracted, indicator, region, value, occurred, received,
                grade,
                source + "/" + id.id(), kind);
    }

    public Reports withdrawn() {
        return new Reports(id, true, indicator, region, value, occurred, received, grade, origin, kind);
    }

    public Reports of(String other) {
        return new Reports(id, retracted, other, region, value, occurred, received, grade, origin, kind);
    }

    public Reports in(String other) {
        return new Reports(id, retracted, indicator, other, value, occurred, received, grade, origin, kind);
    }

    public Reports worth(String other) {
        return new Reports(id, retracted, indicator, region, other, occurred, received, grade, origin, kind);
    }

    public Reports graded(String other) {
        return new Reports(id, retracted, indicator, region, value, occurred, received, other, origin, kind);
    }

    public Reports from(String other) {
        return new Reports(id, retracted, indicator, region, value, occurred, received, grade, other, kind);
    }

    public Reports drill() {
        return new Reports(id, retracted, indicator, region, value, occurred, received, grade, origin, Kind.EXERCISE);
    }

    /** What only those may read who are cleared for it. */
    public Observation secret(Classification classification) {
        Observation open = observation();
        return new Observation(open.id(), open.retracted(), open.indicator(), open.region(), open.value(), open.occurredAt(),
                open.receivedAt(), open.grade(), classification, open.origin(), open.kind(), open.text());
    }

    public Observation observation() {
        int credibility = grade.charAt(1) - '0';
        Grade graded = grade.charAt(0) == '-' ? Grade.ofSource(credibility) : new Grade(grade.charAt(0), credibility);
        return new Observation(id, retracted, indicator, RegionCode.of(region), new BigDecimal(value), occurred, received, graded,
                Classification.BIASA, origin, kind, "");
    }
}
