package id.kentongan.intake;

import id.kentongan.adapters.Edition;
import id.kentongan.facts.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Which works were issued at which rank, which are tied by references, and what stands of each. Works that replace one another form a
 * circle, in whatever order they came; its head is the one issued last.
 */
@Repository
class Editions {
    private static final String HEAD = "SELECT work, issued FROM edition WHERE source = ? AND circle = "
            + "(SELECT circle FROM edition WHERE source = ? AND work = ?) AND issued IS NOT NULL "
            + "ORDER BY issued DESC, replaced, work DESC LIMIT 1";
    private static final String STANDING = "SELECT i.work, i.id, i.said FROM edition e JOIN edition_entry i "
            + "ON i.source = e.source AND i.work = e.work WHERE e.source = ? AND e.circle = "
            + "(SELECT circle FROM edition WHERE source = ? AND work = ?) ORDER BY i.work, i.id";

    private final JdbcTemplate jdbc;

    Editions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The edition that counts among all that are tied to each other. */
    record Head(String work, long rank) {
        boolean is(Edition edition) {
            return work.equals(edition.work()) && rank == edition.rank();
        }

        /** As its readers know it. */
        String name() {
            return Text.of("%s, %d", work, rank);
        }

        boolean said(Standing entry) {
            return work.equals(entry.work) && entry.said >= rank;
        }
    }

    /** An entry that no edition has taken back yet. */
    record Standing(String work, String id, long said) {}

    /** Notes that an edition was issued, and what it replaces. Done again it changes nothing. */
    void issued(Edition edition) {
        know(edition);
        jdbc.update("UPDATE edition SET issued = ? WHERE source = ? AND work = ? AND (issued IS NULL OR issued < ?)",
                edition.rank(), edition.source(), edition.work(), edition.rank());
        for (String earlier : new TreeSet<>(edition.replaces())) {
            if (!earlier.equals(edition.work())) {
                jdbc.update("UPDATE edition SET replaced = TRUE WHERE source = ? AND work = ?", edition.source(), earlier);
            }
        }
    }

    /** Notes that there is such a work, and to which it belongs; its entries stand until another of its circle takes its place. */
    void know(Edition edition) {
        know(edition, edition.work());
        for (String earlier : new TreeSet<>(edition.replaces())) {
            if (!earlier.equals(edition.work())) {
                know(edition, earlier);
                tie(edition, earlier);
            }
        }
    }

    private void know(Edition edition, String work) {
        jdbc.update("INSERT INTO edition (source, work, circle, replaced) VALUES (?, ?, ?, FALSE) ON CONFLICT DO NOTHING",
                edition.source(), work, work);
    }

    private void tie(Edition edition, String earlier) {
        jdbc.update("UPDATE edition SET circle = (SELECT circle FROM edition WHERE source = ? AND work = ?) "
                + "WHERE source = ? AND circle = (SELECT circle FROM edition WHERE source = ? AND work = ?)", edition.source(),
                edition.work(), edition.source(), edition.source(), earlier);
    }

    /** The head of the circle in which an edition lies; none while none of them was issued. */
    Optional<Head> head(Edition edition) {
        return jdbc.query(HEAD, (row, at) -> new Head(row.getString("work"), row.getLong("issued")), edition.source(),
                edition.source(), edition.work()).stream().findFirst();
    }

    /** Notes which entries an edition holds. */
    void says(Edition edition, Collection<String> ids) {
        List<Object[]> rows = ids.stream().distinct()
                .map(id -> new Object[]{edition.source(), edition.work(), id, edition.rank()})
                .toList();
        jdbc.batchUpdate("INSERT INTO edition_entry (source, work, id, said) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", rows);
        jdbc.batchUpdate("UPDATE edition_entry SET said = ? WHERE source = ? AND work = ? AND id = ? AND said < ?",
                rows.stream().map(row -> new Object[]{row[3], row[0], row[1], row[2], row[3]}).toList());
    }

    /** All that stands of the circle in which an edition lies. */
    List<Standing> standing(Edition edition) {
        return jdbc.query(STANDING, (row, at) -> new Standing(row.getString("work"), row.getString("id"), row.getLong("said")),
                edition.source(), edition.source(), edition.work());
    }

    /** The other parts of its whole of which something stands; the whole itself is an empty one. */
    List<String> partsBeside(Edition edition) {
        return jdbc.queryForList(
                "SELECT DISTINCT work FROM edition_entry WHERE source = ? AND (work = ? OR work LIKE ?) AND work <> ? ORDER BY work",
                String.class, edition.source(), edition.whole(), edition.whole() + "+%", edition.work()).stream()
                .map(work -> work.substring(edition.whole().length()).replaceFirst("^[+]", "")).toList();
    }

    /** Notes that entries were taken back. */
    void ended(Edition edition, Collection<Standing> entries) {
        jdbc.batchUpdate("DELETE FROM edition_entry WHERE source = ? AND work = ? AND id = ? AND said = ?", entries.stream()
                .map(entry -> new Object[]{edition.source(), entry.work, entry.id, entry.said}).toList());
    }
}
