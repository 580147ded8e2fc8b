package id.kentongan.reasoning.shard;

import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.CalendarRow;
import id.kentongan.reasoning.memory.WorkingMemory;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.time.Agenda;
import id.kentongan.reasoning.time.Nanos;
import id.kentongan.reasoning.time.Sleeper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells the memory what the election calendar says, anew at each local midnight. */
final class Dates extends Sleeper {
    private final Regions regions;
    private final List<RegionCode> provinces;
    private final Agenda agenda;
    private final Calendar calendar;
    private Set<Record> told;
    private boolean due = true;

    /** @param told what the memory has been told before, by another calendar */
    Dates(List<CalendarRow> rows, Regions regions, List<RegionCode> provinces, Agenda agenda, Set<Record> told) {
        this.regions = regions;
        this.provinces = provinces;
        this.agenda = agenda;
        this.told = told;
        calendar = new Calendar(rows, provinces.stream().map(regions::zone).toList());
    }

    @Override
    protected void wake() {
        due = true;
    }

    void advance(Instant tick, WorkingMemory memory) {
        if (!due) {
            return;
        }
        due = false;
        Set<Record> facts = new HashSet<>();
        for (RegionCode province : provinces) {
            facts.addAll(calendar.facts(province, LocalDate.ofInstant(tick, regions.zone(province))));
        }
        told.stream().filter(fact -> !facts.contains(fact)).forEach(memory::remove);
        facts.forEach(memory::put);
        told = facts;
        agenda.wakeAt(this, calendar.nextChange(tick).map(Nanos::of).orElse(Nanos.NEVER));
    }

    Set<Record> told() {
        return told;
    }
}
