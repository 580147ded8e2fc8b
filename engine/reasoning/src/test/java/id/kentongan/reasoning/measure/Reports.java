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

/** A report that tests change one thing at a time: KEA-01 of POLRES in a village, received at once. */
record Reports(EntryId id, boolean retracted, String indicator, String region, String value, Instant occurred, Instant received,
        String grade, String origin, Kind kind) {

    static final Instant T0 = Instant.parse("2024-11-20T00:00:00Z");

    static Reports report(String id) {
        return new Reports(new EntryId("POLRES", id, 0), false, "KEA-01", "35.14.01.2001", "1", T0, T0, "C3", "POLRES/" + id,
                Kind.ACTUAL);
    }

    static Instant day(double days) {
        return T0.plus(Duration.ofMinutes(Math.round(days * 1440)));
    }

    Reports at(double day) {
        return occurred(day).received(day);
    }

    Reports occurred(double day) {
        return new Reports(id, retracted, indicator, region, value, day(day), received, grade, origin, kind);
    }

    Reports received(double day) {
        return new Reports(id, retracted, indicator, region, value, occurred, day(day), grade, origin, kind);
    }

    Reports revision(int revision) {
        return new Reports(new EntryId(id.source(), id.id(), revision), retracted, indicator, region, value, occurred, received,
                grade,
                origin, kind);
    }

    Reports by(String source) {
        return new Reports(new EntryId(source, id.id(), id.revision()), retracted, indicator, region, value, occurred, received,
                grade,
                source + "/" + id.id(), kind);
    }

    Reports withdrawn() {
        return new Reports(id, true, indicator, region, value, occurred, received, grade, origin, kind);
    }

    Reports of(String other) {
        return new Reports(id, retracted, other, region, value, occurred, received, grade, origin, kind);
    }

    Reports in(String other) {
        return new Reports(id, retracted, indicator, other, value, occurred, received, grade, origin, kind);
    }

    Reports worth(String other) {
        return new Reports(id, retracted, indicator, region, other, occurred, received, grade, origin, kind);
    }

    Reports graded(String other) {
        return new Reports(id, retracted, indicator, region, value, occurred, received, other, origin, kind);
    }

    Reports from(String other) {
        return new Reports(id, retracted, indicator, region, value, occurred, received, grade, other, kind);
    }

    Reports drill() {
        return new Reports(id, retracted, indicator, region, value, occurred, received, grade, origin, Kind.EXERCISE);
    }

    Observation observation() {
        Grade graded = new Grade(grade.charAt(0), grade.charAt(1) - '0');
        return new Observation(id, retracted, indicator, RegionCode.of(region), new BigDecimal(value), occurred, received, graded,
                Classification.BIASA, origin, kind, "");
    }
}
