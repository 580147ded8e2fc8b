package id.kentongan.adapters.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SplittableRandom;

/** What parsers trip over. */
final class Tripping {
    private static final String[] THINGS = {"\"", "\"\"", "\"\"\"", "{", "}", "[", "]", "{}", "[]", ":", ": ", "- ", "#", "&a",
            "*a",
            "!!java.net.URL x", "|\n", ">\n", "%YAML 9.9\n---\n", "---\n", "...\n", "\\u0000", "\\uD800", "\\", "\u0000",
            "\uFEFF",
            "\n", "\r", "\r\n\r\n", "\u0085", "\u2028", ";", ",", "\t", "sep=;\n", "##", "=1+1", "@SUM(1)", "'", "%n%s",
            "${jndi:x}", "&lt;",
            "&#0;", "&#x110000;", "&amp;amp;", "]]>", "<![CDATA[", "<!--", "<!DOCTYPE x>", "<!DOCTYPE x [<!ENTITY e \"e\">]>",
            "&e;",
            "<?xml version=\"1.1\" encoding=\"UTF-16\"?>", "<?x?>", "xmlns=\"x\"", "\u202E", "\u200B", "\u00A0", "\u00AD",
            "\u0130",
            "\u0131", "\uFB03", "\uD83E\uDD41", "e\u0301\u0301\u0301", "null", "true", "false", "ya", "NIHIL", "73", "73.1",
            "73.10",
            "7310", "73.71.02", "73.99", "91.01", "2024-11-20", "2024-13-45", "2024-02-30", "0000-00-00", "+999999999-12-31",
            "24:00",
            "23:59:60", "09.30", "T00:00:00+18:00", "T25:00Z", "Z", "WIB", "+14:00", "Rabu, 20 November 2024", "20/11/2024",
            "KEA-01",
            "POLRES", "revision", "retracted", "receivedAt", "type", "TINDAKAN", "BUKU", "constant", "default", "map", "find",
            "within",
            "format", "yyyy-MM-dd'T'HH:mm", "from: ", "each: ", "only: ", "{a: b}", "[a, b]", "/", "@", "..", "../../x", "file:",
            "LAPOR"};
    private static final String[] NUMBERS = {"0", "-0", "-1", "1e400", "1E-400", "1e999999999", "1e-999999999", "0x1F", "1_000",
            "00012",
            "0.1", ".5", "5.", "1,5", "1.000", "1.000,5", "NaN", "Infinity", "9999999999999999999", "2147483648",
            "999999999999999999",
            "1000000000000000000", "\u0663", "\u00BD", "\u0967", "1e17", "1.0E+2", "123456789012345678901234567890.5", "45616.75",
            "-1.7e308"};
    private static final String[] OPENINGS = {"[", "{\"a\":", "[{\"a\":", "<a>", "<a b='c'>", "(", "\"", "- ", "? ", "{a: ",
            "a:\n ", "{", "]", "}",
            "</a>", "&", "<!--", "<![CDATA["};

    private Tripping() {}

    static byte[] any(SplittableRandom random) {
        return random.nextInt(5) == 0 ? number(random) : THINGS[random.nextInt(THINGS.length)].getBytes(UTF_8);
    }

    static byte[] number(SplittableRandom random) {
        if (random.nextInt(3) > 0) {
            return NUMBERS[random.nextInt(NUMBERS.length)].getBytes(UTF_8);
        }
        String digits = String.valueOf(random.nextInt(10)).repeat(length(random));
        return (random.nextBoolean() ? digits : random.nextInt(100) + "." + digits).getBytes(UTF_8);
    }

    /** Something that opens, again and again. */
    static byte[] deep(SplittableRandom random) {
        return OPENINGS[random.nextInt(OPENINGS.length)].repeat(length(random)).getBytes(UTF_8);
    }

    /** Mostly short, at times very long. */
    private static int length(SplittableRandom random) {
        return 1 + switch (random.nextInt(200)) {
            case 0 -> random.nextInt(50_000);
            case 1, 2, 3 -> random.nextInt(3_000);
            default -> random.nextInt(30);
        };
    }
}
