package id.kentongan.reasoning.shard;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Stage;
import id.kentongan.facts.VotingDay;
import id.kentongan.reasoning.book.CalendarRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the election calendar says on a day: the running stages, and how far off voting is. Days are local. */
final class Calendar {
    private final List<CalendarRow> rows;
    private final Set<ZoneId> zones;
    /** Days of voting by agenda. */
    private final Map<String, NavigableSet<LocalDate>> voting = new HashMap<>();

    Calendar(List<CalendarRow> rows, Collection<ZoneId> zones) {
        this.rows = rows;
        this.zones = Set.copyOf(zones);
        rows.stream().filter(CalendarRow::voting)
                .forEach(row -> voting.computeIfAbsent(row.agenda(), any -> new TreeSet<>()).add(row.from()));
    }

    /** The next local midnight anywhere, at which this may change; none without a calendar. */
    Optional<Instant> nextChange(Instant after) {
        return rows.isEmpty()
                ? Optional.empty()
                : zones.stream().map(zone -> after.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant())
                        .min(Instant::compareTo);
    }

    Set<Record> facts(RegionCode province, LocalDate today) {
        Set<Record> facts = new HashSet<>();
        for (CalendarRow row : rows) {
            if (!today.isBefore(row.from()) && !today.isAfter(row.to())) {
                facts.add(new Stage(province.dotted(), row.agenda(), row.stage()));
            }
            if (row.voting() && row.from().equals(voting(row.agenda(), today))) {
                facts.add(new VotingDay(province.dotted(), row.agenda(), (int) ChronoUnit.DAYS.between(today, row.from())));
            }
        }
        return facts;
    }

    /** Of several days of voting (a second round, a repeated vote) the next one, or the last one once all are over. */
    private LocalDate voting(String agenda, LocalDate today) {
        NavigableSet<LocalDate> days = voting.get(agenda);
        return Optional.ofNullable(days.ceiling(today)).orElseGet(days::last);
    }
}
