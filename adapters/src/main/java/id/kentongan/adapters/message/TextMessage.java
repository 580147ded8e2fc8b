package id.kentongan.adapters.message;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text message says: {@code LAPOR 73.10.01.2002 SOS-01 2 keterangan}. Case, punctuation, a missing dash and codes without dots do not
 * matter. What is missing stays missing: whoever answers asks for it.
 */
public sealed interface TextMessage {
    /** Longest that is read, in UTF-16 units. */
    int LONGEST = 4_000;

    /** Codes behind what happened that are looked at. */
    int MOST_CODES = 10;

    /**
     * A report.
     *
     * @param region dotted code; absent: the region of whoever sent it
     * @param behind codes among what else was said, which may be days or hours just as well
     * @param indicator with its dash; empty where none was found
     * @param count absent where none was found
     * @param text what else was said
     */
    record Report(Optional<String> region, String indicator, Optional<String> count, List<String> behind,
            String text) implements TextMessage {}

    /** That there was nothing. */
    record Nothing(Optional<String> region, List<String> behind, String text) implements TextMessage {}

    /** That a report is taken back. */
    record Cancel(String receipt) implements TextMessage {}

    /** What is none of these. */
    record Unclear() implements TextMessage {}

    Pattern CODE = Pattern.compile("\\d{2}([.,]\\d{2}([.,]\\d{2}([.,]\\d{4})?)?)?");
    Pattern UNDOTTED = Pattern.compile("\\d{4}|\\d{6}|\\d{10}");
    Pattern INDICATOR = Pattern.compile("([A-Z]{3})[-_. ]?([0-9O]{2})");
    Pattern RECEIPT = Pattern.compile("S-[0-9A-F]{12}");
    Pattern COUNT = Pattern.compile("\\d{1,6}");

    /** What a message says. */
    static TextMessage of(String typed) {
        String text = Normalizer.normalize(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\p{Cntrl}]+", " ").strip();
        Deque<String> words = new ArrayDeque<>(Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList());
        String verb = words.isEmpty() ? "" : bare(words.peek());
        return switch (verb) {
            case "LAPOR", "LAPORAN", "LAPORKAN", "LAP" -> {
                words.remove();
                yield bare(words.isEmpty() ? "" : words.peek()).equals("NIHIL") ? nothing(words) : report(words);
            }
            case "NIHIL" -> nothing(words);
            case "BATAL", "BATALKAN" -> {
                words.remove();
                List<String> named = words.stream().map(word -> unended(word).toUpperCase(Locale.ROOT)).toList();
                List<String> receipts = named.size() == 1 ? named : named.stream().filter(RECEIPT.asMatchPredicate()).toList();
                yield receipts.size() == 1 && !receipts.get(0).isEmpty() ? new Cancel(receipts.get(0)) : new Unclear();
            }
            default -> new Unclear();
        };
    }

    private static TextMessage nothing(Deque<String> words) {
        words.remove();
        Optional<String> region = region(words);
        return new Nothing(region, region.isPresent() ? List.of() : codes(words), String.join(" ", words));
    }

    private static TextMessage report(Deque<String> words) {
        Optional<String> region = region(words);
        String indicator = indicator(words);
        if (region.isEmpty()
                && words.stream().skip(1).findFirst().filter(word -> COUNT.matcher(unended(word)).matches()).isPresent()) {
            region = region(words);
        }
        Optional<String> count = Optional.empty();
        if (!words.isEmpty() && COUNT.matcher(unended(words.peek())).matches()) {
            String counted = unended(words.remove());
            boolean goesOn = !words.isEmpty() && words.peek().matches("\\d{3}");
            count = goesOn ? Optional.empty() : Optional.of(counted);
        }
        return new Report(region, indicator, count, region.isPresent() ? List.of() : codes(words), String.join(" ", words));
    }

    private static List<String> codes(Deque<String> words) {
        return words.stream().map(TextMessage::unended).filter(word -> word.length() > 2 && CODE.matcher(word).matches())
                .limit(MOST_CODES).map(word -> word.replace(',', '.')).toList();
    }

    private static Optional<String> region(Deque<String> words) {
        String word = words.isEmpty() ? "" : unended(words.peek());
        if (UNDOTTED.matcher(word).matches()) {
            words.remove();
            StringBuilder dotted = new StringBuilder(word);
            for (int at = Math.min(6, word.length() - 2); at > 0; at -= 2) {
                dotted.insert(at, '.');
            }
            return Optional.of(dotted.toString());
        }
        if (word.length() > 2 && CODE.matcher(word).matches()) {
            words.remove();
            return Optional.of(word.replace(',', '.'));
        }
        return Optional.empty();
    }

    /** In one word or in two: {@code SOS 01}. */
    private static String indicator(Deque<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        String first = words.remove();
        Matcher one = INDICATOR.matcher(unended(first).toUpperCase(Locale.ROOT));
        if (one.matches()) {
            return one.group(1) + "-" + one.group(2).replace('O', '0');
        }
        if (!words.isEmpty()) {
            Matcher two = INDICATOR.matcher((unended(first) + " " + unended(words.peek())).toUpperCase(Locale.ROOT));
            if (two.matches()) {
                words.remove();
                return two.group(1) + "-" + two.group(2).replace('O', '0');
            }
        }
        words.addFirst(first);
        return "";
    }

    private static String bare(String word) {
        return word.replaceAll("[^\\p{L}]", "").toUpperCase(Locale.ROOT);
    }

    private static String unended(String word) {
        return word.replaceAll("^[#:;(]+|[.,:;!?)]+$", "");
    }
}
