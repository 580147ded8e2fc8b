package id.kentongan.journal;

import java.util.Optional;
import id.kentongan.facts.Deed;
import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.math.BigDecimal;
import java.time.Instant;

/** Reports for tests, ordinary unless told otherwise. */
public final class Reports {
    private Reports() {}

    public static Observation report(String id, int revision, String value, Instant at) {
        return report(id, revision, "KEA-01", "73.10.01", value, at);
    }

    public static Observation report(String id, int revision, String indicator, String region, String value, Instant at) {
        return new Observation(new EntryId("POLRES", id, revision), false, indicator, RegionCode.of(region),
                new BigDecimal(value), at,
                at, new Grade('B', 2), Classification.TERBATAS, "POLRES/" + id, Kind.ACTUAL, "Laporan " + id);
    }

    /** One whose line gives no letter. */
    public static Observation unstated(String id, Instant at) {
        Observation said = report(id, 0, "1", at);
        return new Observation(said.id(), false, said.indicator(), said.region(), said.value(), at, at, Grade.ofSource(6),
                said.classification(), said.origin(), said.kind(), said.text());
    }

    /** What somebody did by hand, withdrawn. */
    public static Act act(String id, Instant at) {
        AlertKey alert = new AlertKey("KEA-01", RegionCode.of("73.10"), Kind.EXERCISE);
        return new Act(Act.id("analis", id, 0), true, new Deed.Handle(Handling.Progress.DIMULAI, "Polres \"Gowa\""), alert,
                Optional.of("KEA-01_73.10_20241119T010000Z"), "sudah\ndicek", at, at);
    }

    public static Act handling(String id, Instant at) {
        AlertKey alert = new AlertKey("KEA-01", RegionCode.of("73.10"), Kind.ACTUAL);
        return Act.of(new Handling(new EntryId("KESBANGPOL-KAB", id, 0), alert, Handling.Progress.SELESAI, "Satpol PP", at, at,
                "Selesai."));
    }
}
