package id.kentongan.facts;

/** Two districts so near each other that unrest in one is felt in the other. Stands once in each direction. */
public record Neighbour(RegionCode region, RegionCode other) {
    /** Dotted code of the other one. */
    public String otherCode() {
        return other.dotted();
    }
}
