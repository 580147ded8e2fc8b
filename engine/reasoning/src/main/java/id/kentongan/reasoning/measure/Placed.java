package id.kentongan.reasoning.measure;

/** A place on the line of time; entries of one moment stand in the order in which they came. */
class Placed implements Comparable<Placed> {
    final long occurred;
    private final long order;

    Placed(long occurred, long order) {
        this.occurred = occurred;
        this.order = order;
    }

    /** The place behind everything that occurred up to and at a moment. */
    static Placed behind(long moment) {
        return new Placed(moment, Long.MAX_VALUE);
    }

    @Override
    public final int compareTo(Placed other) {
        int byMoment = Long.compare(occurred, other.occurred);
        return byMoment != 0 ? byMoment : Long.compare(order, other.order);
    }
}
