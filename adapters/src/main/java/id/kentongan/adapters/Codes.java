package id.kentongan.adapters;

import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.RegionMeaning;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The codes that a line may use, and what belongs to them. The application answers from the rule book in force and the regions. */
public interface Codes {
    /** Whether a region has this code today; for suggestions. */
    boolean region(RegionCode code);

    /** What a region code means in a report about that moment: codes change, and an old one is understood as of its day. */
    RegionMeaning meaning(RegionCode code, Instant occurredAt);

    /** The region of a level that a name means, inside another region where one is given. */
    Optional<RegionCode> regionNamed(String name, RegionLevel level, Optional<RegionCode> within);

    /** All regions of a level that bear a name, in these provinces. */
    Collection<RegionCode> allNamed(String name, RegionLevel level, Collection<RegionCode> provinces);

    /** Names of regions of a level in a province that differ from one in the fewest letters, if in no more than one or two. */
    List<String> nearlyNamed(String name, RegionLevel level, RegionCode province);

    /** All districts of these provinces. */
    Collection<RegionCode> districts(Collection<RegionCode> provinces);

    /** The other provinces of which a district lies near one of this. */
    Collection<RegionCode> provincesBeside(RegionCode province);

    /** The name of a region with the one above it; its code where nothing has it. */
    String fullName(RegionCode code);

    /** Where a district lies, by one point; absent where that is not known. */
    Optional<Position> position(RegionCode district);

    /** A point in decimal degrees, WGS 84, north and east positive. */
    record Position(double latitude, double longitude) {}

    /** All known indicator codes, for checks and for suggestions. */
    Collection<String> indicators();

    /** All known source codes, for checks and for suggestions. */
    Collection<String> sources();

    /** All known codes of criteria and policies, about which somebody may report what was done. */
    Collection<String> concerns();

    /** Who usually reports a known indicator; empty where anybody does. Advice, never a reason to refuse. */
    Collection<String> usualSources(String indicator);

    /** Classification that reports of a known source get unless they carry their own. */
    Classification classification(String source);
}
