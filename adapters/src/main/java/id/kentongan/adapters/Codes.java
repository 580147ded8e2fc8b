package id.kentongan.adapters;

import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.RegionMeaning;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The codes that a line may use, and what belongs to them. The application answers from the rule book in force and the regions. */
public interface Codes {
    /** Whether a region has this code today; for suggestions. */
    boolean region(RegionCode code);

    /** What a region code means in a report about that moment: codes change, and an old one is understood as of its day. */
    RegionMeaning meaning(RegionCode code, Instant occurredAt);

    /** The region of a level that a name means, inside another region where one is given. */
    Optional<RegionCode> regionNamed(String name, RegionLevel level, Optional<RegionCode> within);

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
