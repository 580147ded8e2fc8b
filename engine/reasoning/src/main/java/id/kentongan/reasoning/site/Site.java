package id.kentongan.reasoning.site;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.decided.Heard;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A region that has been reported on or owes reports: its place in tables of what is known of it, and how many of its duties to report
 * are overdue or met. Written by one thread, read by any.
 */
public final class Site {
    private final RegionCode code;
    private final long codeNumber;
    private final int number;
    private final RegionLevel level;
    /** This one and those above it by level; shorter the larger the region. */
    private final Site[] path;
    private final List<Site> turnedOnes;
    private volatile int overdue;
    private volatile int met;
    private boolean turned;
    private boolean toldOverdue;
    private boolean toldLive;

    /** @param turnedOnes where it puts itself when there may be something to tell of it */
    Site(RegionCode code, int number, Optional<Site> above, List<Site> turnedOnes) {
        this.code = code;
        this.number = number;
        codeNumber = code.number();
        level = code.level();
        this.turnedOnes = turnedOnes;
        Site[] upper = above.map(site -> site.path).orElseGet(() -> new Site[0]);
        path = Arrays.copyOf(upper, upper.length + 1);
        path[upper.length] = this;
    }

    public RegionCode code() {
        return code;
    }

    /** See {@link RegionCode#number}. */
    long codeNumber() {
        return codeNumber;
    }

    /** Its place among all sites of the shard, from 0 on without gaps. */
    public int number() {
        return number;
    }

    public RegionLevel level() {
        return level;
    }

    /** Whether it is of this level or below it. */
    public boolean reaches(RegionLevel larger) {
        return larger.ordinal() < path.length;
    }

    /** So many more duties are overdue here. */
    public void overdue(int more) {
        int before = overdue;
        overdue = before + more;
        if (before == 0 || before + more == 0) {
            turn();
        }
    }

    /** So many more duties are met here, which counts in every region above too. */
    public void met(int more) {
        for (Site site : path) {
            int before = site.met;
            site.met = before + more;
            if (before == 0 || before + more == 0) {
                site.turn();
            }
        }
    }

    private void turn() {
        if (!turned && !asTold()) {
            turned = true;
            turnedOnes.add(this);
        }
    }

    private boolean asTold() {
        return isOverdue() == toldOverdue && isMet() == toldLive;
    }

    /** What is heard of it, unless that was told before. */
    Optional<Heard> tell() {
        turned = false;
        if (asTold()) {
            return Optional.empty();
        }
        toldOverdue = isOverdue();
        toldLive = isMet();
        return Optional.of(told());
    }

    /** What was told of it last. */
    Heard told() {
        return new Heard(code, toldOverdue, toldLive);
    }

    /** Whether anything else than silence without a duty was told of it. */
    boolean toldOf() {
        return toldOverdue || toldLive;
    }

    /** What was told of the other was told of this one. */
    void follow(Site other) {
        toldOverdue = other.toldOverdue;
        toldLive = other.toldLive;
        turn();
    }

    /** Whether a duty of this very region is overdue. */
    public boolean isOverdue() {
        return overdue > 0;
    }

    /** Whether a duty of this region, or of one below it, is met. */
    public boolean isMet() {
        return met > 0;
    }

    /** This one or the one above it that stands at a level which it reaches. */
    public Site at(RegionLevel larger) {
        return path[larger.ordinal()];
    }
}
