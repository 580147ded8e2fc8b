package id.kentongan.tables;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What programs leave lying in a folder beside the files of people: locks, backups and half-written copies of editors, and the notes of
 * file managers. None of it was handed in by anybody.
 */
public final class Leftovers {
    private static final Pattern NAME = Pattern.compile("\\..*|~.*|#.*#|.*~|thumbs\\.db|desktop\\.ini|icon\\r|__macosx"
            + "|.*\\.(bak|backup|old|orig|rej|swp|swo|swx|tmp|temp|part|partial|filepart|crdownload|download|camellock|lock|wbk|xlk)");

    private Leftovers() {}

    /** @param name of a file or a folder, without the folders above it */
    public static boolean is(String name) {
        return NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** The same of a path with {@code /} between folders: whether it or a folder on its way is one. */
    public static boolean onTheWay(String path) {
        for (String name : path.split("/")) {
            if (is(name)) {
                return true;
            }
        }
        return false;
    }
}
