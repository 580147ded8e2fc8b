package id.kentongan.reasoning.book;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.bound.Limit;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.region.Successions;
import id.kentongan.reasoning.region.Successions.Change;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code wilayah_suksesi.csv}: which code took the place of which, from which day on. Refused is what could be understood in two ways: a code
 * that changes on two days, a successor that does not exist, a code that comes back to itself, one that lives on without saying how.
 */
final class SuccessionTable {
    static final String NAME = "wilayah_suksesi";
    static final Successions NONE = Successions.NONE;
    private static final String OLD = "kode_lama";
    private static final String NEXT = "kode_baru";
    private static final String FROM = "berlaku_mulai";

    private final Map<Change, SheetRow> rows = new LinkedHashMap<>();
    private final Map<RegionCode, LocalDate> days = new HashMap<>();
    private final Map<RegionCode, List<RegionCode>> successors = new HashMap<>();
    private final Map<RegionCode, LocalDate> lastGiven = new HashMap<>();
    private final Regions today;

    private SuccessionTable(Regions today) {
        this.today = today;
    }

    static Successions read(Tables tables, Regions today) {
        Optional<String> file = tables.file(NAME);
        if (file.isEmpty()) {
            return NONE;
        }
        SuccessionTable table = new SuccessionTable(today);
        tables.rows(file.get(), List.of(OLD, NEXT, FROM)).forEach(table::take);
        table.rows.forEach(table::examine);
        return Successions
                .of(table.rows.entrySet().stream().filter(row -> row.getValue().sound()).map(Map.Entry::getKey).toList());
    }

    private void take(SheetRow row) {
        Optional<RegionCode> old = RegionCells.code(row, OLD);
        Optional<RegionCode> next = RegionCells.code(row, NEXT);
        Optional<LocalDate> from = row.date(FROM);
        if (from.isEmpty() && row.sound()) {
            row.missing(FROM);
        }
        if (!row.sound()) {
            return;
        }
        if (old.orElseThrow().level() != next.orElseThrow().level()) {
            row.refuse(NEXT,
                    Text.of("%s dan %s tidak setingkat. Pengganti sebuah wilayah harus setingkat.", old.get(), next.get()));
            return;
        }
        LocalDate day = days.putIfAbsent(old.get(), from.orElseThrow());
        if (day != null && !day.equals(from.get())) {
            row.refuse(FROM,
                    Text.of("kode %s sudah berganti mulai %s di baris lain. Satu kode lama berganti pada satu tanggal; bila pecah lagi, "
                            + "tulis baris bagi kode penggantinya.", old.get(), day));
            return;
        }
        if (rows.putIfAbsent(new Change(old.get(), next.get(), from.get()), row) != null) {
            row.refuse(NEXT, Text.of("%s menjadi %s sudah tertulis di baris lain. Hapus salah satu.", old.get(), next.get()));
            return;
        }
        List<RegionCode> several = successors.computeIfAbsent(old.get(), any -> new ArrayList<>());
        several.add(next.get());
        if (Limit.SUCCESSORS.exceededBy(several.size())) {
            row.refuse(NEXT, Limit.SUCCESSORS.told(several.size()));
        }
        lastGiven.merge(next.get(), from.get(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private void examine(Change change, SheetRow row) {
        RegionCode old = change.old();
        RegionCode next = change.next();
        if (old.equals(next) && successors.get(old).size() == 1) {
            row.refuse(NEXT, Text.of("kode %s tidak berganti. Hapus baris ini.", old));
        } else if (!today.exists(next) && !changesAfter(next, change.from())) {
            row.refuse(NEXT, days.containsKey(next)
                    ? Text.of(
                            "kode %s sendiri sudah berganti mulai %s, tidak sesudah %s. Periksa tanggalnya, atau tulis pengganti yang terakhir.",
                            next, days.get(next), change.from())
                    : Text.of("kode %s tidak ada dalam daftar wilayah. Tulis kode yang berlaku sekarang.", next));
        } else if (comesBack(old, next, change.from())) {
            row.refuse(NEXT,
                    Text.of("kode %s lewat %s kembali menjadi dirinya sendiri. Hapus baris-baris putaran itu.", old, next));
        } else if (today.exists(old) && !givenAgain(old)) {
            row.refuse(OLD,
                    Text.of("kode %s masih ada dalam daftar wilayah (%s). Hapus dari daftar itu; atau, bila kode ini kini milik wilayah "
                            + "lain, tulis juga barisnya dengan %s sebagai kode_baru.", old, today.name(old), old));
        }
    }

    /** A number that is both an old code and one of today must say whose it became; else a forgotten line of a list would divide reports. */
    private boolean givenAgain(RegionCode code) {
        LocalDate given = lastGiven.get(code);
        return given != null && !given.isBefore(days.get(code));
    }

    private boolean changesAfter(RegionCode code, LocalDate day) {
        return days.containsKey(code) && days.get(code).isAfter(day);
    }

    /** Only later changes are followed: codes that trade places on one day are a trade. */
    private boolean comesBack(RegionCode start, RegionCode first, LocalDate day) {
        Deque<RegionCode> open = new ArrayDeque<>();
        Set<RegionCode> seen = new HashSet<>();
        if (changesAfter(first, day)) {
            open.add(first);
        }
        while (!open.isEmpty()) {
            RegionCode at = open.remove();
            for (RegionCode next : seen.add(at) ? successors.get(at) : List.<RegionCode>of()) {
                if (next.equals(start)) {
                    return true;
                }
                if (changesAfter(next, days.get(at))) {
                    open.add(next);
                }
            }
        }
        return false;
    }
}
