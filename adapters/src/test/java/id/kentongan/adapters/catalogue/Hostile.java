package id.kentongan.adapters.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Payloads that no source should get past its door. */
final class Hostile {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private Hostile() {}

    static Map<String, byte[]> payloads() throws IOException {
        Map<String, byte[]> payloads = new LinkedHashMap<>();
        payloads.put("empty", new byte[0]);
        payloads.put("one NUL", new byte[1]);
        payloads.put("a megabyte of NUL", new byte[1 << 20]);
        payloads.put("brackets 100,000 deep", "[".repeat(100_000).getBytes(UTF_8));
        payloads.put("objects 100,000 deep", "{\"a\":".repeat(100_000).getBytes(UTF_8));
        payloads.put("elements 10,000 deep", ("<a>".repeat(10_000)).getBytes(UTF_8));
        payloads.put("one line of 20 MB", "x".repeat(20_000_000).getBytes(UTF_8));
        payloads.put("a label of blanks", (" ".repeat(60_000) + ":,x\n").repeat(20).getBytes(UTF_8));
        payloads.put("a hundred thousand letterheads", "Wilaya;x\n".repeat(100_000).getBytes(UTF_8));
        payloads.put("a compound file",
                new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        payloads.put("returns alone", "x\r".repeat(100_000).getBytes(UTF_8));
        payloads.put("UTF-16 cut in half", new byte[]{(byte) 0xFE, (byte) 0xFF, 0, 'I', 0});
        payloads.put("quotes that never close", "\"a\n".repeat(30_000).getBytes(UTF_8));
        payloads.put("a number of 30,000 digits", ("{\"value\":" + "9".repeat(30_000) + "}").getBytes(UTF_8));
        payloads.put("an exponent", "{\"value\":1e999999999}".getBytes(UTF_8));
        payloads.put("broken UTF-8", new byte[]{(byte) 0xC0, (byte) 0x80, '{', '}', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        payloads.put("UTF-16 mark", new byte[]{(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0});
        payloads.put("entity file", xml("<!DOCTYPE alert [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;"));
        payloads.put("entity address", xml("<!DOCTYPE alert SYSTEM \"http://127.0.0.1:1/x.dtd\">", ""));
        payloads.put("entity laughs", xml("<!DOCTYPE alert [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>", "&b;"));
        payloads.put("other XML", "<rss><channel/></rss>".getBytes(UTF_8));
        payloads.put("archive without parts", zip(Map.of()));
        payloads.put("archive cut short", Arrays.copyOf(zip(Map.of(SHEET, "<worksheet/>".getBytes(UTF_8))), 40));
        payloads.put("archive of something else", zip(Map.of("a.txt", "halo".getBytes(UTF_8))));
        payloads.put("archive of three million cells", zip(Map.of(SHEET, "<c/>".repeat(3_000_000).getBytes(UTF_8))));
        payloads.put("archive that explodes", bomb(300));
        payloads.put("workbook with document type",
                zip(Map.of(SHEET, xml("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;"))));
        return payloads;
    }

    /** The content with a few bytes flipped, cut, doubled or replaced by what parsers trip over. */
    static byte[] damaged(byte[] sample, Random random) {
        byte[] content = sample.clone();
        for (int times = random.nextInt(4); times >= 0; times--) {
            int at = random.nextInt(Math.max(1, content.length));
            switch (random.nextInt(5)) {
                case 0 -> content = Arrays.copyOf(content, at);
                case 1 -> content = joined(Arrays.copyOf(content, at), Arrays.copyOfRange(content, at / 2, content.length));
                case 2 -> content = joined(joined(Arrays.copyOf(content, at), tripping(random)),
                        Arrays.copyOfRange(content, at, content.length));
                default -> {
                    if (content.length > 0) {
                        content[at] = (byte) random.nextInt(256);
                    }
                }
            }
        }
        return content;
    }

    private static byte[] tripping(Random random) {
        String[] things = {"\"", "\"\"", "{", "}", "[", "]", "\\u0000", "\uFEFF", "\n", ";", ",", "1e400", "-0", "NaN", "&lt;",
                "]]>", "<!DOCTYPE x>",
                "9999999999999999999", "0000", "\u202E", "\uD83E\uDD41", "\t", "'", "%n%s", "=1+1", "2024-13-45", "73.1"};
        return things[random.nextInt(things.length)].getBytes(UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] xml(String type, String inside) {
        return ("<?xml version=\"1.0\"?>" + type + "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>" + inside
                + "</identifier></alert>").getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(SHEET));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                zip.write(blanks);
            }
        }
        return bytes.toByteArray();
    }
}
