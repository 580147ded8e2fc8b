package id.kentongan.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How somebody who guesses would put a password together: of common words (also backwards, also with digits for letters), the name of the
 * account, years, runs like 1234 or qwerty, and repetitions. Each costs a few bits however long it is; what fits nothing costs by letter.
 * The cheapest way counts.
 */
final class Guess {
    private static final int WORD = 10;
    private static final int OWN_NAME = 2;
    private static final int AGAIN = 2;
    private static final int RUN = 5;
    private static final int YEAR = 6;
    private static final int YEAR_DIGITS = 4;
    private static final int DAY = 9;
    private static final int DAY_DIGITS = 8;
    private static final int DIGIT = 3;
    private static final int LETTER = 4;
    private static final int NONE = Integer.MAX_VALUE / 2;
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_PIECE = 60;

    /** The second says {@code l} where the first says {@code i}. */
    private static final String WRITTEN = "01345789@$!|+";
    private static final List<String> MEANT = List.of("oieastbgasiit", "oleastbgaslit");
    /** Each goes round and can be read backwards. */
    private static final List<String> ROWS = Stream
            .of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "abcdefghijklmnopqrstuvwxyz",
                    "!@#$%^&*()")
            .map(row -> row + row).flatMap(row -> Stream.of(row, reversed(row))).toList();
    private static final Pattern DAYS = Pattern
            .compile("(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(19|20)?\\d\\d|(19|20)?\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");
    private static final Pattern YEARS = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern PARTS = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> WORDS = words();

    private final String typed;
    private final List<String> meant;
    private final Set<String> own;

    private Guess(String account, String password) {
        typed = password.toLowerCase(Locale.ROOT);
        meant = Stream.concat(Stream.of(typed), MEANT.stream().map(this::meant)).toList();
        own = Stream.concat(Stream.of(account), PARTS.splitAsStream(account)).filter(part -> part.length() >= SHORTEST_RUN)
                .flatMap(part -> Stream.of(part, reversed(part))).collect(Collectors.toSet());
    }

    /** In bits, roughly: doubling the guesses that are needed adds one. */
    static int strength(String account, String password) {
        return new Guess(account.toLowerCase(Locale.ROOT), password).strength();
    }

    private int strength() {
        int[] cheapest = new int[typed.length() + 1];
        Arrays.fill(cheapest, NONE);
        cheapest[0] = 0;
        for (int from = 0; from < typed.length(); from++) {
            for (int to = from + 1; to <= typed.length(); to++) {
                cheapest[to] = Math.min(cheapest[to], cheapest[from] + Math.min(cost(from, to), letters(from, to)));
            }
        }
        return cheapest[typed.length()];
    }

    private int letters(int from, int to) {
        return to - from == 1 ? Character.isDigit(typed.charAt(from)) ? DIGIT : LETTER : NONE;
    }

    private int cost(int from, int to) {
        String piece = typed.substring(from, to);
        int length = to - from;
        if (length <= from && typed.startsWith(piece, from - length)) {
            return AGAIN;
        }
        if (length < SHORTEST_RUN || length > LONGEST_PIECE) {
            return NONE;
        }
        if (means(own, from, to)) {
            return OWN_NAME;
        }
        if (run(piece)) {
            return RUN;
        }
        if (length == YEAR_DIGITS && YEARS.matcher(piece).matches()) {
            return YEAR;
        }
        if (length <= DAY_DIGITS && DAYS.matcher(piece).matches()) {
            return DAY;
        }
        return means(WORDS, from, to) ? WORD : NONE;
    }

    private boolean means(Set<String> words, int from, int to) {
        for (String text : meant) {
            if (words.contains(text.substring(from, to))) {
                return true;
            }
        }
        return false;
    }

    private static boolean run(String piece) {
        for (String row : ROWS) {
            if (row.contains(piece)) {
                return true;
            }
        }
        return false;
    }

    private String meant(String alphabet) {
        StringBuilder text = new StringBuilder(typed);
        for (int at = 0; at < text.length(); at++) {
            int sign = WRITTEN.indexOf(text.charAt(at));
            if (sign >= 0) {
                text.setCharAt(at, alphabet.charAt(sign));
            }
        }
        return text.toString();
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static Set<String> words() {
        try (InputStream file = Guess.class.getResourceAsStream("/sandi-lazim.txt")) {
            if (file == null) {
                throw new IllegalStateException("The list of common words is not in the program.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" "))).filter(word -> word.length() > 2)
                    .flatMap(word -> Stream.of(word, reversed(word))).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
