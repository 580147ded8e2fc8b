package id.kentongan.intake;

import id.kentongan.journal.Submission;
import java.util.List;

/**
 * A delivery was taken, in whole or up to where it ended.
 *
 * @param refused the field for which each refused line was refused
 */
public record DeliveryTaken(Submission by, int accepted, int duplicate, List<String> refused) {}
