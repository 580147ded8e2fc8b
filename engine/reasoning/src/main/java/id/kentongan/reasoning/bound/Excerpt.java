package id.kentongan.reasoning.bound;

/** What somebody wrote, made fit to be shown: not longer than anybody reads, and without letters that a terminal obeys. */
public final class Excerpt {
    private static final int VALUE = 200;
    private static final int SENTENCE = 1_200;
    private static final int END = 300;

    private Excerpt() {}

    /** A value: its beginning. */
    public static String of(String value) {
        return plain(value.length() <= VALUE ? value : upTo(value, VALUE) + " …");
    }

    /** A sentence that may quote much: its beginning and its end, where the remedy stands. */
    public static String ofSentence(String sentence) {
        return plain(sentence.length() <= SENTENCE
                ? sentence
                : upTo(sentence, SENTENCE - END) + " … " + sentence.substring(sentence.length() - END));
    }

    private static String upTo(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static String plain(String text) {
        return text.codePoints().noneMatch(Excerpt::obeyed)
                ? text
                : text.codePoints().map(letter -> obeyed(letter) ? 0xFFFD : letter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean obeyed(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\t'
                || Character.getType(letter) == Character.FORMAT || Character.getType(letter) == Character.SURROGATE;
    }
}
