package id.kentongan.reasoning;

import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.math.BigDecimal;
import java.time.Instant;

/** Reports for tests: C6, occurred when received, unless told otherwise. */
record Reports(String source, String id, int revision, boolean retracted, String indicator, String region, BigDecimal value,
        Instant occurredAt, Instant receivedAt, Grade grade, Kind kind) {

    static Reports of(String source, String id, String indicator, String region, Instant at) {
        return new Reports(source, id, 0, false, indicator, region, BigDecimal.ONE, at, at, new Grade('C', 6), Kind.ACTUAL);
    }

    static Observation report(String source, String id, String indicator, String region, Instant at) {
        return of(source, id, indicator, region, at).build();
    }

    Reports value(int other) {
        return new Reports(source, id, revision, retracted, indicator, region, BigDecimal.valueOf(other), occurredAt, receivedAt,
                grade,
                kind);
    }

    Reports occurred(Instant other) {
        return new Reports(source, id, revision, retracted, indicator, region, value, other, receivedAt, grade, kind);
    }

    Reports graded(char reliability, int credibility) {
        return new Reports(source, id, revision, retracted, indicator, region, value, occurredAt, receivedAt,
                new Grade(reliability, credibility), kind);
    }

    Reports drill() {
        return new Reports(source, id, revision, retracted, indicator, region, value, occurredAt, receivedAt, grade,
                Kind.EXERCISE);
    }

    Reports revised(int other, boolean withdrawn) {
        return new Reports(source, id, other, withdrawn, indicator, region, value, occurredAt, receivedAt, grade, kind);
    }

    Observation build() {
        return new Observation(new EntryId(source, id, revision), retracted, indicator, RegionCode.of(region), value, occurredAt,
                receivedAt, grade, Classification.BIASA, source + "/" + id, kind, "");
    }
}
