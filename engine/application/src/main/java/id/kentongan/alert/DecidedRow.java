package id.kentongan.alert;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Deed;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.decided.ByHand;
import id.kentongan.reasoning.decided.Decided;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A decision in a row of an answer: the columns of {@link #WORDS}, and where it was decided, from, to and whether its words may be told. */
final class DecidedRow {
    /** Of {@code alert_change c}. */
    static final String WORDS = "c.number, c.alert, c.because, c.evidence, c.legal_basis, c.rule_book, c.classification, c.by_entry, "
            + "c.by_act, c.by_actor, c.by_reason ";

    private DecidedRow() {}

    static Decided read(ResultSet row) throws SQLException {
        AlertKey key = new AlertKey(row.getString("code"), RegionCode.of(row.getString("region")),
                Kind.valueOf(row.getString("kind")));
        boolean told = row.getBoolean("told");
        return new Decided(moment(row, "decided_at"), Decision.of(key, Level.valueOf(row.getString("from_level")),
                Level.valueOf(row.getString("to_level"))), row.getString("alert"),
                told ? row.getString("because") : SeenStep.WITHHELD,
                told ? TextColumn.split(row.getString("evidence")) : List.of(), TextColumn.split(row.getString("legal_basis")),
                row.getString("rule_book"), Classification.valueOf(row.getString("classification")),
                told ? byHand(row) : Optional.empty());
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<ByHand> byHand(ResultSet row) throws SQLException {
        String entry = row.getString("by_entry");
        return entry == null
                ? Optional.empty()
                : Optional.of(new ByHand(entry, Deed.Verb.valueOf(row.getString("by_act")), row.getString("by_actor"),
                        row.getString("by_reason")));
    }
}
