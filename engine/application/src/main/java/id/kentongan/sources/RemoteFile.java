package id.kentongan.sources;

import java.util.regex.Pattern;

/**
 * A file in a directory on another machine, as it was listed.
 *
 * @param name and nothing else: no way leads out of the directory
 * @param size in bytes
 * @param changed in seconds since 1970, by the clock of the other machine
 */
record RemoteFile(String name, long size, long changed) {
    private static final Pattern FIT = Pattern
            .compile("[^./\\\\*?\\[\\]\\p{Cntrl}\\p{Zl}\\p{Zp}][^/\\\\*?\\[\\]\\p{Cntrl}\\p{Zl}\\p{Zp}]{0,199}");
    private static final Pattern UNFINISHED = Pattern.compile("(?i).*[.](tmp|part|partial|filepart|crdownload)|~.*");

    /** Whether something of this name may be asked for: it is one name, means nothing else, and does not say that it is unfinished. */
    static boolean fit(String name) {
        return FIT.matcher(name).matches() && !UNFINISHED.matcher(name).matches();
    }
}
