package id.kentongan.reasoning.book;

import java.time.LocalDate;

/**
 * One row of a calendar in {@code tahapan/}: a stage of an election, both days inclusive, in the local time of each region.
 *
 * @param voting whether this is the day of voting itself
 */
public record CalendarRow(String agenda, String stage, LocalDate from, LocalDate to, boolean voting, String source) {}
