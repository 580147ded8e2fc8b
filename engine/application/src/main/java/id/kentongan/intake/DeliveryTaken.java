package id.kentongan.intake;

import id.kentongan.adapters.Reading;
import id.kentongan.journal.Submission;
import java.util.List;

/**
 * A delivery was taken, in whole or up to where it ended.
 *
 * @param refused each refused line; who counts them passes nothing on of what they say
 */
public record DeliveryTaken(Submission by, int accepted, int duplicate, List<Reading.Refused> refused) {}
