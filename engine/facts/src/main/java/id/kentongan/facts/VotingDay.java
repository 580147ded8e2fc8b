package id.kentongan.facts;

/**
 * How far voting is from today in a province, counted in local calendar days.
 *
 * @param daysUntil 0 on the day itself, negative after it
 */
public record VotingDay(String province, String agenda, int daysUntil) {}
