package id.kentongan.adapters;

import id.kentongan.facts.Text;
import java.util.Set;

/**
 * One edition of something that a sender issues as a whole and issues again when it has changed: a sheet and its revisions, a warning and
 * what updates or cancels it. Of a work, and of all works tied to it by references, only what the highest edition says stands.
 *
 * @param source code of who issues it
 * @param work name of the work within its source, up to 200 characters. The ids of its entries are this name, a slash, and what tells one
 *     from another
 * @param rank which edition is later: the revision of a sheet, the moment in seconds at which a message was sent
 * @param replaces names of other works of this source that this one takes the place of, at whatever rank they were issued before it
 * @param onlyIfWhole whether it replaces nothing while one of its lines is refused: a mistyped row of a sheet must not take back what that row
 *     said before
 */
public record Edition(String source, String work, long rank, Set<String> replaces, boolean onlyIfWhole) {
    private static final int MOST_REPLACED = 100;

    /** @throws IllegalArgumentException if it replaces more than {@value #MOST_REPLACED} */
    public Edition {
        replaces = Set.copyOf(replaces);
        if (replaces.size() > MOST_REPLACED) {
            throw new IllegalArgumentException(
                    Text.of("%s replaces %d works; at most %d.", work, replaces.size(), MOST_REPLACED));
        }
    }

    /** A sheet at one of its revisions. */
    public static Edition ofSheet(String source, String work, int revision) {
        return new Edition(source, work, revision, Set.of(), true);
    }

    /** The id of an entry of it, up to what tells it from the others. */
    public String id(String own) {
        return work + "/" + own;
    }
}
