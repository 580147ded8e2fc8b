package id.kentongan.reasoning.sentence;

import id.kentongan.facts.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sentence of the vocabulary.
 *
 * @param conclusion whether it stands after {@code maka}
 * @param reach how far it looks, declared by its entry or seen in its rule text
 * @param text the sentence with its blanks, as people see it
 * @param rule the rule text that it becomes, with the same blanks
 */
record Phrase(boolean conclusion, Place place, Reach reach, String text, String rule, List<Blank> blanks, Pattern shape) {
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");

    /** Empty if the sentence has a blank that does not exist. */
    static Optional<Phrase> of(boolean conclusion, Place place, Reach reach, String text, String rule) {
        List<Blank> blanks = new ArrayList<>();
        StringBuilder shape = new StringBuilder();
        Matcher gap = BLANK.matcher(text);
        int from = 0;
        while (gap.find()) {
            Optional<Blank> blank = Blank.named(gap.group(1));
            if (blank.isEmpty() || blanks.contains(blank.get())) {
                return Optional.empty();
            }
            shape.append(words(text.substring(from, gap.start()))).append(blank.get().shape);
            blanks.add(blank.get());
            from = gap.end();
        }
        shape.append(words(text.substring(from)));
        return Optional.of(new Phrase(conclusion, place, reach, text, rule, List.copyOf(blanks),
                Pattern.compile(shape.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }

    private static String words(String text) {
        return text.isEmpty() ? "" : Pattern.quote(text);
    }

    boolean fits(String sentence) {
        return shape.matcher(sentence).matches();
    }

    /** What a sentence of this form has in one of its blanks, without quotation marks. */
    Optional<String> written(Blank blank, String sentence) {
        Matcher matcher = shape.matcher(sentence);
        return matcher.matches() && blanks.contains(blank)
                ? Optional.of(matcher.group(blanks.indexOf(blank) + 1).replace("\"", "").strip())
                : Optional.empty();
    }

    /**
     * The rule text of a sentence.
     *
     * @param number makes the names in it differ from those of the rule's other sentences
     * @throws Blank.Misfit if a word cannot stand in its blank
     */
    String render(String sentence, int number, Known known) {
        Matcher matcher = shape.matcher(sentence);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(Text.of("\"%s\" is not \"%s\".", sentence, text));
        }
        String rendered = rule.replace("{#}", Integer.toString(number));
        for (int i = 0; i < blanks.size(); i++) {
            if (matcher.group(i + 1).matches("0+")
                    && text.contains("sedikitnya {" + blanks.get(i).name().toLowerCase(Locale.ROOT) + "}")) {
                throw new Blank.Misfit("\"sedikitnya 0\" selalu benar. Tulis 1 atau lebih.");
            }
            rendered = rendered.replace("{" + blanks.get(i).name().toLowerCase(Locale.ROOT) + "}",
                    blanks.get(i).render(matcher.group(i + 1), known));
        }
        return rendered;
    }
}
