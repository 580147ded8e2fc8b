package id.kentongan.adapters.kit;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which form the payloads of a source have.
 *
 * @param each path to the list of records; empty: the document itself
 * @param zone of times that do not say theirs
 * @param fields by the name in the contract
 * @param only which records count: those of which a field holds one of these
 * @param sameId what becomes of several records of one payload under one id
 */
public record Form(Reader reader, List<String> each, Optional<ZoneId> zone, Map<String, Field> fields,
        Map<String, Set<String>> only, SameId sameId) {
    public Form {
        each = List.copyOf(each);
        fields = Map.copyOf(fields);
        only = Map.copyOf(only);
    }

    /** Several records of one payload under one id. */
    public enum SameId {
        /** Each but the first is refused, as the contract says. */
        REFUSE,
        /** The one of the largest value counts: a crowd is as large as it was. */
        LARGEST
    }
}
