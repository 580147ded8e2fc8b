package id.kentongan.adapters;

import java.util.stream.Stream;

/** One source. Pure: the same payload always gives the same readings. */
@FunctionalInterface
public interface Source {

    /**
     * Reads a payload; never throws for what the payload contains.
     *
     * @return one reading per line, in order; a payload that cannot be read at all is one refusal of line 0
     */
    Stream<Reading> read(Payload payload);
}
