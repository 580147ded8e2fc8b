package id.kentongan.reasoning.duty;

import id.kentongan.facts.SilentSource;
import id.kentongan.reasoning.site.Site;
import id.kentongan.reasoning.site.Sites;
import id.kentongan.reasoning.time.Agenda;
import id.kentongan.reasoning.time.Nanos;
import id.kentongan.reasoning.time.Sleeper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Duties of which it is known how they stood at every tick, so that no report has to be heard for it. */
final class Recalled extends Sleeper {
    private final List<Turn> turns;
    private final Sites sites;
    private final Agenda agenda;
    private final Map<SilentSource, Turn> stand = new HashMap<>();
    private int next;
    private boolean woken = true;

    /** @param turns in the order of their ticks */
    Recalled(List<Turn> turns, Sites sites, Agenda agenda) {
        this.turns = turns;
        this.sites = sites;
        this.agenda = agenda;
    }

    @Override
    protected void wake() {
        woken = true;
    }

    boolean woken() {
        return woken;
    }

    void settle(long tick, BiConsumer<SilentSource, Boolean> silence) {
        if (!woken) {
            return;
        }
        woken = false;
        while (next < turns.size() && turns.get(next).tick() <= tick) {
            apply(turns.get(next++), silence);
        }
        agenda.wakeAt(this, next < turns.size() ? turns.get(next).tick() : Nanos.NEVER);
    }

    private void apply(Turn turn, BiConsumer<SilentSource, Boolean> silence) {
        Turn before = stand.put(turn.of(), turn);
        boolean wasSilent = before != null && before.silent();
        boolean wasMet = before != null && before.met();
        sites.of(turn.of().region()).ifPresent(site -> move(site, turn, wasSilent, wasMet));
        if (turn.silent() != wasSilent) {
            silence.accept(turn.of(), turn.silent());
        }
    }

    private static void move(Site site, Turn turn, boolean wasSilent, boolean wasMet) {
        if (turn.silent() != wasSilent) {
            site.overdue(turn.silent() ? 1 : -1);
        }
        if (turn.met() != wasMet) {
            site.met(turn.met() ? 1 : -1);
        }
    }
}
