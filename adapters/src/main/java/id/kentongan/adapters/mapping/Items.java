package id.kentongan.adapters.mapping;

import id.kentongan.adapters.Reading;
import java.util.List;

/**
 * The records of a payload.
 *
 * @param refused what could not be read as a record at all
 */
record Items(List<Item> items, List<Reading.Refused> refused) {}
