package id.kentongan.reasoning.measure;

import java.util.List;

/**
 * One indicator that some row judges, and where.
 *
 * @param blindToZero whether a report of zero that nobody copies changes nothing in any of its rows
 */
record Track(List<Ground> grounds, boolean blindToZero) {}
