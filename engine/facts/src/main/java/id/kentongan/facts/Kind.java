package id.kentongan.facts;

/** Whether a report speaks of the world or belongs to a drill. Drills raise their own alerts and count nowhere else. */
public enum Kind {
    ACTUAL, EXERCISE
}
