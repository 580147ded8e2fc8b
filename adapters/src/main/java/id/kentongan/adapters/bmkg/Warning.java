package id.kentongan.adapters.bmkg;

import id.kentongan.adapters.Edition;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.KnownWords;
import id.kentongan.adapters.strict.Moments;
import id.kentongan.adapters.strict.Texts;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.xml.Element;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One CAP message as we use it.
 *
 * @param work what makes the message itself: who sent it, its number of the station, and when. BMKG lists a message again under the identifier of
 *     the next hour
 * @param replaces the works of the messages that it references
 * @param blocks of dangers that are not past; none in a cancellation, which says nothing but that
 */
record Warning(String identifier, String work, Set<String> replaces, Kind kind, Instant sent,
        List<Block> blocks) {
    private static final String CAP = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final Pattern IDENTIFIER = Pattern
            .compile("2\\.49\\.0\\.\\d{1,2}\\.360\\.\\d{1,2}\\.\\d{4}\\.\\d{2}\\.\\d{2}\\.\\d{2}\\.((\\d{2})\\.\\d{1,6})");
    private static final int MOST_REFERENCES = 50;
    private static final int LONGEST_REFERENCES = 20_000;
    private static final Pattern AROUND_COMMAS = Pattern.compile("(?<!\\s)\\s*+,\\s*+");
    private static final int LONGEST_SENDER = 100;
    private static final String CANCEL = "Cancel";

    static Warning of(Element alert) throws Unfit {
        if (!alert.name().equals("alert") || !alert.namespace().equals(CAP)) {
            throw new Unfit("", alert.name(),
                    Text.of("Bukan peringatan CAP 1.2: unsur terluar <%s>. Kirim berkas …_alert.xml dari BMKG.",
                            Excerpt.of(alert.name())));
        }
        String identifier = identifier("identifier", required(alert, "identifier"));
        String sender = sender("sender", required(alert, "sender"));
        Instant sent = Moments.moment("sent", required(alert, "sent"));
        String type = one(alert, "msgType", List.of("Alert", "Update", CANCEL));
        one(alert, "scope", List.of("Public"));
        Kind kind = one(alert, "status", List.of("Actual", "Exercise")).equals("Exercise") ? Kind.EXERCISE : Kind.ACTUAL;
        boolean cancelled = type.equals(CANCEL);
        List<Block> said = cancelled ? List.of() : Block.of(alert);
        if (!cancelled && said.isEmpty()) {
            throw new Unfit("info", "", "Peringatan tidak memuat bagian <info>.");
        }
        List<Block> blocks = said.stream().filter(block -> !block.over()).toList();
        Set<String> replaces = type.equals("Alert") ? Set.of() : references(required(alert, "references"), sent, kind);
        return new Warning(identifier, work(sender, identifier, sent, kind), replaces, kind, sent, blocks);
    }

    /** Whether it says that nothing is to be warned of any more. */
    boolean cancelled() {
        return blocks.isEmpty();
    }

    RegionCode province() {
        return RegionCode.of(number(identifier).substring(0, 2));
    }

    /** What it is among all messages of BMKG: it takes the place of those it references, whenever it comes. */
    Edition edition() {
        return Edition.ofMessage("BMKG", work, sent.getEpochSecond(), replaces);
    }

    /** The same where it was understood in part, or not at all. */
    Edition obscure() {
        return Edition.ofObscureMessage("BMKG", work, sent.getEpochSecond(), replaces);
    }

    /** What is said in an exercise takes the place of nothing but what was said in one. */
    private static String work(String sender, String identifier, Instant sent, Kind kind) {
        return Text.of("%s/%s/%s%s", sender, number(identifier), sent, kind == Kind.ACTUAL ? "" : "/" + kind);
    }

    private static String number(String identifier) {
        Matcher parts = IDENTIFIER.matcher(identifier);
        return parts.matches() ? parts.group(1) : "00.0";
    }

    /** Each as CAP writes it: sender, identifier, sent. */
    private static Set<String> references(String references, Instant sent, Kind kind) throws Unfit {
        if (references.length() > LONGEST_REFERENCES) {
            throw new Unfit("references", references, Text.of("Rujukan lebih panjang dari %d huruf.", LONGEST_REFERENCES));
        }
        Set<String> works = new TreeSet<>();
        for (String text : AROUND_COMMAS.matcher(references.strip()).replaceAll(",").split("\\s+", MOST_REFERENCES)) {
            String[] parts = text.split(",", 4);
            if (parts.length != 3) {
                throw new Unfit("references", text, "Rujukan harus pengirim,identifier,sent.");
            }
            Instant before = Moments.moment("references", parts[2]);
            if (before.isAfter(sent)) {
                throw new Unfit("references", text, "Peringatan ini dikirim sebelum peringatan yang dirujuknya. Periksa sent.");
            }
            works.add(work(sender("references", parts[0]), identifier("references", parts[1]), before, kind));
        }
        return works;
    }

    static String required(Element element, String name) throws Unfit {
        return element.text(name).orElseThrow(() -> new Unfit(name, "", Text.of("<%s> wajib ada dalam CAP.", name)));
    }

    static String one(Element element, String name, List<String> allowed) throws Unfit {
        String text = required(element, name);
        if (!allowed.contains(text)) {
            throw new Unfit(name, text,
                    Text.of("\"%s\" tidak diterima di sini: harus %s.%s", Excerpt.of(text), String.join(" atau ", allowed),
                            KnownWords.suggestion(text, allowed)));
        }
        return text;
    }

    private static String sender(String field, String text) throws Unfit {
        if (Texts.name(field, text).length() > LONGEST_SENDER) {
            throw new Unfit(field, text, Text.of("Nama pengirim lebih panjang dari %d huruf.", LONGEST_SENDER));
        }
        return text;
    }

    private static String identifier(String field, String text) throws Unfit {
        if (!IDENTIFIER.matcher(Texts.name(field, text)).matches()) {
            throw new Unfit(field, text, Text.of(
                    "\"%s\" bukan identifier BMKG 2.49.0.1.360.0.TTTT.BB.HH.JJ.PP.NNN (PP kode provinsi).", Excerpt.of(text)));
        }
        return text;
    }
}
