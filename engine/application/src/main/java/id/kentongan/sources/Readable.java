package id.kentongan.sources;

import id.kentongan.adapters.kit.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Whether something looks like what a reader reads, by how it begins, whatever it is called. A logo or a scan beside a table is passed over;
 * what looks right and is wrong is for the reader to refuse.
 */
record Readable(Reader reader) {
    private static final int LOOKED_AT = 4_096;

    boolean test(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        boolean archive = start.startsWith("PK\u0003\u0004");
        boolean text = !start.startsWith("%PDF")
                && start.chars().noneMatch(letter -> letter < ' ' && "\t\r\n\f".indexOf(letter) < 0);
        String first = start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        return switch (reader) {
            case JSON -> text && (first.startsWith("{") || first.startsWith("["));
            case XML, FEED, BMKG -> text && first.startsWith("<");
            default -> archive || text && !first.startsWith("<");
        };
    }
}
