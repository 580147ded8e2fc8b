package id.kentongan.adapters;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import java.util.Optional;
import java.util.Set;

/**
 * One edition of something that a sender issues as a whole and issues again when it has changed: a sheet and its revisions, a warning and
 * what updates or cancels it. Of a work, and of all works tied to it by references, only what the highest edition says stands.
 *
 * @param source code of who issues it
 * @param work name of the work within its source, up to 200 characters; where it has several parts, such as the shifts of a day, that of the whole,
 *     a {@code +} and that of the part
 * @param about the region of which it speaks as a whole: only who may speak for all of it may replace it; none where that is the country
 * @param rank which edition is later: the revision of a sheet, the moment in seconds at which a message was sent
 * @param replaces names of other works of this source that this one takes the place of, at whatever rank they were issued before it
 * @param onlyIfWhole whether it replaces nothing while one of its lines is refused: a mistyped row of a sheet must not take back what that row
 *     said before
 */
public record Edition(String source, String work, Optional<RegionCode> about, long rank, Set<String> replaces,
        boolean onlyIfWhole) {
    private static final int MOST_REPLACED = 100;

    /** @throws IllegalArgumentException if it replaces more than {@value #MOST_REPLACED} */
    public Edition {
        replaces = Set.copyOf(replaces);
        if (replaces.size() > MOST_REPLACED) {
            throw new IllegalArgumentException(
                    Text.of("%s replaces %d works; at most %d.", work, replaces.size(), MOST_REPLACED));
        }
    }

    /** The name of the work of which this is a part, or its own. */
    public String whole() {
        int part = work.indexOf('+');
        return part < 0 ? work : work.substring(0, part);
    }

    /** A sheet at one of its revisions. */
    public static Edition ofSheet(String source, String work, RegionCode about, int revision) {
        return new Edition(source, work, Optional.of(about), revision, Set.of(), true);
    }

    /** A message of which something was not understood: it belongs to those that it replaces, and takes the place of none of them. */
    public static Edition ofObscureMessage(String source, String work, long sent, Set<String> replaces) {
        return new Edition(source, work, Optional.empty(), sent, replaces, true);
    }

    /** A message at the moment, in seconds since 1970 UTC, at which it was sent. */
    public static Edition ofMessage(String source, String work, long sent, Set<String> replaces) {
        return new Edition(source, work, Optional.empty(), sent, replaces, false);
    }
}
