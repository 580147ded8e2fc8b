package id.kentongan.board;

import id.kentongan.alert.OpenLevels;
import id.kentongan.facts.RegionCode;
import java.time.Instant;
import java.util.Optional;

/**
 * How one region stands, as far as the reader may know.
 *
 * @param red open red alerts in the region or below; drills are not counted
 * @param yellow open yellow alerts in the region or below; drills are not counted
 * @param blind whether a report of this very region is overdue
 * @param live whether any report that is due from the region or below has come in time
 * @param lastHeard when the last report from the region or below came in, absent where none ever did
 * @param foremost the gravest of its alerts, the latest of these
 * @param told whether all this may be told; else nothing but the colour is
 */
public record RegionStanding(RegionCode region, String name, Status status, int red, int yellow, boolean blind, boolean live,
        Optional<Instant> lastHeard, Optional<OpenLevels.Seen> foremost, boolean told) {

    /** Of a region about which the reader may know no more. */
    static RegionStanding coloured(RegionCode region, String name, Status status) {
        return new RegionStanding(region, name, status, 0, 0, false, false, Optional.empty(), Optional.empty(), false);
    }

    public int open() {
        return red + yellow;
    }

    public String code() {
        return region.dotted();
    }
}
