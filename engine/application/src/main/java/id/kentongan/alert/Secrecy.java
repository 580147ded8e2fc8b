package id.kentongan.alert;

import id.kentongan.facts.Classification;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** How secret a decision is: as its most secret evidence. */
final class Secrecy {
    private final JdbcTemplate jdbc;

    Secrecy(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param evidence cited as {@code source/id@revision}; what the journal does not hold counts as the most secret */
    Classification of(List<String> evidence) {
        return evidence.stream().map(this::of).max(Classification::compareTo).orElse(Classification.BIASA);
    }

    private Classification of(String cited) {
        int slash = cited.indexOf('/');
        int at = cited.lastIndexOf('@');
        // A handling has no classification of its own: it speaks of an alert that is already classified.
        return slash < 0 || at < slash
                ? Classification.SANGAT_RAHASIA
                : jdbc.query("SELECT classification FROM journal WHERE source = ? AND id = ? AND revision = ?",
                        (row, number) -> row.getString(1) == null
                                ? Classification.BIASA
                                : Classification.valueOf(row.getString(1)),
                        cited.substring(0, slash), cited.substring(slash + 1, at), Integer.valueOf(cited.substring(at + 1)))
                        .stream().findFirst().orElse(Classification.SANGAT_RAHASIA);
    }
}
