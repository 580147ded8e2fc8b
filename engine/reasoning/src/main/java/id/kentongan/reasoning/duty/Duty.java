package id.kentongan.reasoning.duty;

import id.kentongan.facts.SilentSource;
import id.kentongan.reasoning.site.Site;
import id.kentongan.reasoning.time.Nanos;
import id.kentongan.reasoning.time.Sleeper;
import java.util.List;

/**
 * That one source owes reports from one region. What is heard speaks of the time in which it occurred: only a report about the span
 * owed meets the duty, and one that is withdrawn does not.
 */
final class Duty extends Sleeper {
    private final SilentSource ifSilent;
    private final Site site;
    private final long every;
    private final List<Duty> touchedOnes;
    /** When the standing reports occurred that speak of the span owed, or of one to come. */
    private final SpokenOf heard = new SpokenOf();
    /** From when on it is owed. */
    private long since;
    private boolean touched;
    private boolean silent;
    private boolean met;

    /** @param touchedOnes where it puts itself when it has to be looked at */
    Duty(Site site, String source, long every, long since, List<Duty> touchedOnes) {
        this.site = site;
        ifSilent = new SilentSource(site.code(), source);
        this.every = every;
        this.since = since;
        this.touchedOnes = touchedOnes;
    }

    @Override
    protected void wake() {
        touch();
    }

    void touch() {
        if (!touched) {
            touched = true;
            touchedOnes.add(this);
        }
    }

    /** Enrolled from that moment on; of several the earliest counts. */
    void enter(long moment) {
        if (moment < since) {
            since = moment;
            touch();
        }
    }

    /** A report that stands. As long as the duty is met and this does not come before its time, nothing changes by it. */
    void hear(long occurred, long received) {
        heard.add(occurred, Nanos.plus(received, -every));
        if (!met || silent) {
            touch();
        }
    }

    /** A report that no longer stands. */
    void unhear(long occurred) {
        heard.remove(occurred);
        touch();
    }

    /** @return whether silence came or went at the tick */
    boolean settle(long tick) {
        touched = false;
        heard.forget(Nanos.plus(tick, -every));
        boolean spoken = heard.upTo(tick) > 0;
        boolean enrolled = since <= tick;
        boolean silentNow = enrolled && !spoken && Nanos.plus(since, every) <= tick;
        boolean metNow = enrolled && spoken;
        boolean changed = silentNow != silent;
        // Up before down, so that a reader never sees a region that is neither.
        if (silentNow && !silent) {
            site.overdue(1);
        }
        if (metNow != met) {
            site.met(metNow ? 1 : -1);
        }
        if (silent && !silentNow) {
            site.overdue(-1);
        }
        silent = silentNow;
        met = metNow;
        return changed;
    }

    /** The next moment after the tick at which time alone changes it. */
    long next(long tick) {
        int spoken = heard.upTo(tick);
        if (since > tick) {
            return since;
        }
        if (spoken > 0) {
            return Nanos.plus(heard.get(spoken - 1), every);
        }
        long comes = heard.size() > 0 ? heard.get(0) : Nanos.NEVER;
        long due = Nanos.plus(since, every);
        return due > tick ? Math.min(due, comes) : comes;
    }

    boolean silent() {
        return silent;
    }

    boolean met() {
        return met;
    }

    SilentSource ifSilent() {
        return ifSilent;
    }
}
