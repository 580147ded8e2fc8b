package id.kentongan.metrics;

import id.kentongan.adapters.Reading;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whose report a refused line says that it is, as far as a line tells that could not be read. */
final class ClaimedSource {
    /** In an object the word after the name of the field. */
    private static final Pattern NAMED = Pattern.compile("\\bsource\\W{1,8}([\\w-]{1,60})");
    /** In a row of a table any cell. */
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    private ClaimedSource() {}

    /** @param known the codes of the book; nothing else is ever answered, whatever was sent */
    static Optional<String> of(Reading.Refused line, Collection<String> known) {
        if (line.field().equals("source")) {
            return Optional.of(line.value()).filter(known::contains);
        }
        return NAMED.matcher(line.raw()).results().findFirst().map(found -> found.group(1)).map(Optional::of)
                .orElseGet(() -> WORD.matcher(line.raw()).results().map(MatchResult::group).filter(known::contains).findFirst())
                .filter(known::contains);
    }
}
