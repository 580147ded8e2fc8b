package id.kentongan.serve;

import java.util.regex.Pattern;

/** A text as it may be shown: addresses of databases may hold a password, as a parameter or before the host. */
final class Masked {
    private static final Pattern PARAMETER = Pattern.compile("(?i)(password=)[^&;\\s]*");
    private static final Pattern BEFORE_HOST = Pattern.compile("(?<=//)[^/@\\s]*@");

    private Masked() {}

    static String of(String text) {
        return BEFORE_HOST.matcher(PARAMETER.matcher(text).replaceAll("$1***")).replaceAll("***@");
    }
}
