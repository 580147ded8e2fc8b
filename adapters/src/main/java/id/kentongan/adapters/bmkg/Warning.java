package id.kentongan.adapters.bmkg;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.Moments;
import id.kentongan.adapters.strict.Texts;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.KnownWords;
import id.kentongan.adapters.xml.Element;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One CAP message as we use it.
 *
 * @param lineage identifier of the message that began this story: the first one referenced, else its own
 * @param revision 0 for the first message, then the seconds since that one was sent
 */
record Warning(String identifier, String lineage, int revision, boolean cancelled, Kind kind, String event, String description,
        int severity,
        Instant sent, Instant expires) {
    private static final String CAP = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final Pattern IDENTIFIER = Pattern
            .compile("2\\.49\\.0\\.\\d{1,2}\\.360\\.\\d{1,2}\\.\\d{4}\\.\\d{2}\\.\\d{2}\\.\\d{2}\\.(\\d{2})\\.\\d{1,6}");
    private static final List<String> SEVERITIES = List.of("Unknown", "Minor", "Moderate", "Severe", "Extreme");
    private static final int MOST_REFERENCES = 50;

    static Warning of(Element alert) throws Unfit {
        if (!alert.name().equals("alert") || !alert.namespace().equals(CAP)) {
            throw new Unfit("", alert.name(),
                    Text.of("Bukan peringatan CAP 1.2: unsur terluar <%s>. Kirim berkas …_alert.xml dari BMKG.",
                            Excerpt.of(alert.name())));
        }
        String identifier = identifier("identifier", required(alert, "identifier"));
        Instant sent = Moments.moment("sent", required(alert, "sent"));
        String type = one(alert, "msgType", List.of("Alert", "Update", "Cancel"));
        one(alert, "scope", List.of("Public"));
        Kind kind = one(alert, "status", List.of("Actual", "Exercise")).equals("Exercise") ? Kind.EXERCISE : Kind.ACTUAL;
        Element info = info(alert);
        Instant expires = Moments.moment("expires", required(info, "expires"));
        int severity = SEVERITIES.indexOf(one(info, "severity", SEVERITIES));
        Optional<Reference> first = type.equals("Alert")
                ? Optional.empty()
                : Optional.of(Reference.first(required(alert, "references")));
        String lineage = first.map(Reference::identifier).orElse(identifier);
        return new Warning(identifier, lineage, revision(first, sent), type.equals("Cancel"), kind, required(info, "event"),
                required(info, "description"), severity, sent, expires);
    }

    RegionCode province() {
        Matcher parts = IDENTIFIER.matcher(lineage);
        return RegionCode.of(parts.matches() ? parts.group(1) : "00");
    }

    /** A cancellation counts whenever it comes. */
    void refuseIfExpired(Instant receivedAt) throws Unfit {
        if (!cancelled && !expires.isAfter(receivedAt)) {
            throw new Unfit("expires", expires.toString(),
                    Text.of("Peringatan sudah berakhir sebelum diterima (%s); tidak dicatat sebagai berlaku.", receivedAt));
        }
    }

    /** Indonesian where there are several languages. */
    private static Element info(Element alert) throws Unfit {
        List<Element> infos = alert.all("info").toList();
        return infos.stream().filter(info -> info.text("language").filter(language -> language.startsWith("id")).isPresent())
                .findFirst()
                .or(() -> infos.stream().findFirst())
                .orElseThrow(() -> new Unfit("info", "", "Peringatan tidak memuat bagian <info>."));
    }

    private static int revision(Optional<Reference> first, Instant sent) throws Unfit {
        if (first.isEmpty()) {
            return 0;
        }
        long seconds = Duration.between(first.get().sent, sent).toSeconds();
        if (seconds < 1 || seconds > Integer.MAX_VALUE) {
            throw new Unfit("references", first.get().identifier,
                    "Peringatan ini dikirim sebelum peringatan yang dirujuknya. Periksa sent.");
        }
        return (int) seconds;
    }

    private static String required(Element element, String name) throws Unfit {
        return element.text(name).orElseThrow(() -> new Unfit(name, "", Text.of("<%s> wajib ada dalam CAP.", name)));
    }

    private static String one(Element element, String name, List<String> allowed) throws Unfit {
        String text = required(element, name);
        if (!allowed.contains(text)) {
            throw new Unfit(name, text,
                    Text.of("\"%s\" tidak diterima di sini: harus %s.%s", Excerpt.of(text), String.join(" atau ", allowed),
                            KnownWords.suggestion(text, allowed)));
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

    /** An earlier message, as CAP writes it: sender, identifier, sent. */
    private record Reference(String identifier, Instant sent) {

        /** The one that was sent first. */
        static Reference first(String references) throws Unfit {
            Optional<Reference> first = Optional.empty();
            String[] parted = references.strip().split("\\s+", MOST_REFERENCES);
            for (String text : parted) {
                String[] parts = text.split(",", 4);
                if (parts.length != 3) {
                    throw new Unfit("references", text, "Rujukan harus pengirim,identifier,sent.");
                }
                var reference = new Reference(Warning.identifier("references", parts[1]), Moments.moment("references", parts[2]));
                if (first.isEmpty() || reference.sent.isBefore(first.get().sent)) {
                    first = Optional.of(reference);
                }
            }
            return first.orElseThrow(() -> new Unfit("references", references, "Rujukan kosong."));
        }
    }
}
