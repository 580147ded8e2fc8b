package id.kentongan.desk;

import id.kentongan.facts.RegionCode;
import id.kentongan.intake.OpenPlaces;
import java.util.List;
import java.util.Optional;

/**
 * A place that a message named and that several bear; all of them are warned until a person decides.
 *
 * @param between the regions that were warned for it
 * @param decided which of them was meant
 */
public record OpenPlace(List<RegionCode> between, Optional<OpenPlaces.Decided> decided) {}
