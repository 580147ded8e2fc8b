package id.kentongan.adapters.bmkg;

import java.util.Map;
import java.util.regex.Pattern;

/** Text in which somebody left markup: what it says without it. */
final class Markup {
    private static final Pattern BREAK = Pattern.compile("(?i)<\\s*(br|/p|/li|/div|/tr)\\b[^<>]{0,200}>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z!][^<>]{0,2000}>");
    private static final Map<String, String> ENTITIES = Map.of("&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;",
            "'",
            "&#39;", "'", "&rsquo;", "’");

    private Markup() {}

    static String plain(String text) {
        String plain = TAG.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll(" ");
        for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
            plain = plain.replace(entity.getKey(), entity.getValue());
        }
        return plain.replace("&amp;", "&").strip();
    }
}
