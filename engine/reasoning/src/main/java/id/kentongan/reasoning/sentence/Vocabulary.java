package id.kentongan.reasoning.sentence;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.bound.Limit;
import id.kentongan.tables.Effort;
import id.kentongan.tables.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kosakata: all sentences that a policy may be made of, read from {@code kosakata/*.dsl}. An entry is
 * {@code [jika kabupaten]sentence = rule text} or {@code [maka]sentence = rule text}; indented lines continue it. After the place it may
 * declare its {@link Reach}: {@code [jika kabupaten; jangkauan provinsi]}. Files from before that was so are read by what their rule
 * texts show, and what is declared may not contradict it.
 */
final class Vocabulary {
    private static final Pattern ENTRY = Pattern
            .compile("\\[(jika|maka)(?: (kabupaten|provinsi|peringatan))?(?:; ?jangkauan (provinsi|nasional))?](.+?) = (.+)");
    private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{N} ,/(){}-]{5,200}");
    /** No backslash, no comment sign, no bracket but round ones: what is left cannot hide anything from the allow-list. */
    private static final Pattern RULE = Pattern.compile("[A-Za-z0-9_$ .,:;=<>!()\"{}#-]{5,2000}");
    private static final Pattern ANY_BLANK = Pattern.compile("\\{[^}]*}?");

    private final List<Phrase> phrases = new ArrayList<>();

    static Vocabulary read(Map<String, String> files, Consumer<Flaw> flaws) {
        Vocabulary vocabulary = new Vocabulary();
        files.forEach((file, text) -> vocabulary.read(file, text, flaws));
        return vocabulary;
    }

    private void read(String file, String text, Consumer<Flaw> flaws) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            int start = i;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            StringBuilder entry = new StringBuilder(line);
            while (i + 1 < lines.size() && lines.get(i + 1).startsWith(" ") && !lines.get(i + 1).isBlank()) {
                entry.append(' ').append(lines.get(++i).strip());
            }
            if (phrases.size() >= Limit.PHRASES.most()) {
                flaws.accept(new Flaw(file, start + 1, "", line, Limit.PHRASES.told(phrases.size() + 1L)));
                return;
            }
            Optional<String> complaint = Limit.PHRASE_LETTERS.exceededBy(entry.length())
                    ? Optional.of(Limit.PHRASE_LETTERS.told(entry.length()))
                    : add(entry.toString());
            complaint.ifPresent(message -> flaws.accept(new Flaw(file, start + 1, "", line, message)));
        }
    }

    private Optional<String> add(String entry) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            return Optional.of(
                    "entri kosakata tidak terbaca. Bentuknya: [jika kabupaten]kalimat = aturan, [jika kabupaten; jangkauan nasional]kalimat = "
                            + "aturan, atau [maka]kalimat = aturan.");
        }
        String text = parts.group(4).strip();
        String rule = RuleText.plain(parts.group(5).strip());
        if (!TEXT.matcher(text).matches() || !RULE.matcher(rule).matches()) {
            return Optional.of(
                    "entri kosakata memuat huruf yang tidak diizinkan, atau terlalu panjang. Kalimat: huruf, angka dan , / ( ) -. "
                            + "Aturan: tanpa garis miring, garis miring terbalik, kurung siku dan komentar.");
        }
        boolean conclusion = parts.group(1).equals("maka");
        Place place = parts.group(2) == null ? Place.MANA_PUN : Place.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
        Reach seen = Reach.of(Look.at(rule));
        Reach reach = parts.group(3) == null ? seen : Reach.valueOf(parts.group(3).toUpperCase(Locale.ROOT));
        if (seen != Reach.MANA_PUN && seen != reach) {
            return Optional.of(Text.of("jangkauan %s tidak sesuai aturannya, yang %s. Tulis jangkauan %s.", parts.group(3),
                    seen.inWords, seen.name().toLowerCase(Locale.ROOT)));
        }
        Optional<Phrase> phrase = Phrase.of(conclusion, place, reach, text, rule);
        if (phrase.isEmpty()) {
            return Optional.of(
                    "isian dalam kurung kurawal tidak dikenal atau ditulis dua kali. Pilihan: {kode} {tingkat} {warna} {n} {m} "
                            + "{sumber} {tahapan} {alasan}.");
        }
        Optional<String> crowded = crowded(text);
        if (crowded.isPresent()) {
            return crowded;
        }
        List<String> allowed = new ArrayList<>(phrase.get().blanks().stream().map(Vocabulary::braces).toList());
        allowed.addAll(conclusion ? List.of("{kebijakan}", "{temuan}") : List.of("{#}"));
        Optional<String> stray = ANY_BLANK.matcher(rule).results().map(match -> match.group())
                .filter(gap -> !allowed.contains(gap))
                .findFirst();
        if (stray.isPresent() || phrase.get().blanks().contains(Blank.ALASAN) != conclusion) {
            return Optional
                    .of(Text.of("isian %s pada aturan tidak ada pada kalimatnya; {alasan} hanya dan selalu ada pada [maka].",
                            stray.orElse("{alasan}")));
        }
        if (phrases.stream().anyMatch(known -> known.text().equalsIgnoreCase(text))) {
            return Optional.of(Text.of("kalimat \"%s\" sudah ada. Hapus salah satu.", text));
        }
        phrases.add(phrase.get());
        return Optional.empty();
    }

    /** Where two blanks touch, or letters alone part them, a sentence could be cut in as many ways as it has letters, and each is tried. */
    private static Optional<String> crowded(String text) {
        List<MatchResult> gaps = ANY_BLANK.matcher(text).results().toList();
        for (int i = 1; i < gaps.size(); i++) {
            if (text.substring(gaps.get(i - 1).end(), gaps.get(i).start()).indexOf(' ') < 0) {
                return Optional
                        .of(Text.of("isian %s dan %s berdampingan, sehingga tidak jelas mana yang mana. Pisahkan dengan spasi.",
                                gaps.get(i - 1).group(), gaps.get(i).group()));
            }
        }
        return Optional.empty();
    }

    private static String braces(Blank blank) {
        return "{" + blank.name().toLowerCase(Locale.ROOT) + "}";
    }

    List<Phrase> fitting(String sentence, boolean conclusion) {
        return phrases.stream().filter(phrase -> phrase.conclusion() == conclusion && phrase.fits(sentence)).toList();
    }

    /** A hint at the known sentence that is most like an unknown one, whatever words stand in its blanks; nothing once the effort is spent. */
    String hint(String sentence, boolean conclusion, Effort effort) {
        String bare = sentence.replaceAll("\"[^\"]*\"", "").replaceAll("[0-9]+", "").replaceAll("(KUNING|MERAH)( atau lebih)?",
                "");
        Map<String, String> known = new LinkedHashMap<>();
        phrases.stream().filter(phrase -> phrase.conclusion() == conclusion)
                .forEach(phrase -> known.putIfAbsent(ANY_BLANK.matcher(phrase.text()).replaceAll(""), phrase.text()));
        return known.isEmpty()
                ? " Kosakata kosong; tambahkan kosakata/*.dsl."
                : Nearest.of(bare, known.keySet(), effort).map(near -> Text.of(" Mungkin maksud Anda: \"%s\".", known.get(near)))
                        .orElse("");
    }
}
