package id.kentongan.sources;

/** How the file of a source fares. */
public enum State {
    /** In force as it stands. */
    LOADED,
    /** Not in force as it stands; what was in force before goes on. */
    REJECTED,
    /** The file was taken away, and with it the route. */
    STOPPED,
    /** In force, but silent for longer than it says that it may be. */
    STALE;

    /** Whether nobody has to do anything about it. */
    public boolean good() {
        return this == LOADED;
    }
}
