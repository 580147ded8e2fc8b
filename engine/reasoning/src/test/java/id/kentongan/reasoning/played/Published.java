package id.kentongan.reasoning.played;

import id.kentongan.reasoning.book.RuleBook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The published book, and what becomes of it when somebody edits a policy. */
final class Published {
    static final RuleBook BOOK = RuleBook.read(Path.of("../../rules"));
    private static final Pattern CODE = Pattern.compile("\"([A-Z]{3}-\\d\\d)\"");

    private Published() {}

    /** The indicators that policies look at, as often as they are named. */
    static List<String> indicators() {
        return BOOK.files().entrySet().stream().filter(file -> file.getKey().endsWith(".dslr")).sorted(Map.Entry.comparingByKey())
                .flatMap(file -> CODE.matcher(text(file.getValue())).results()).map(found -> found.group(1))
                .filter(BOOK.indicators()::containsKey).toList();
    }

    static List<String> sources() {
        return BOOK.sources().keySet().stream().sorted().toList();
    }

    /** With a policy that is judged nationally from now on. */
    static RuleBook nationwide(String policy) {
        return edited(text -> text.replaceAll("(aturan \"" + policy + " [^\n]*\n)", "$1lingkup nasional\n"));
    }

    static RuleBook without(String policy) {
        Pattern whole = Pattern.compile("aturan \"" + policy + " .*?\nselesai\n", Pattern.DOTALL);
        return edited(text -> whole.matcher(text).replaceAll(Matcher.quoteReplacement("")));
    }

    /** @throws AssertionError if the edit changes nothing */
    static RuleBook edited(UnaryOperator<String> edit) {
        Map<String, byte[]> files = new HashMap<>();
        BOOK.files().forEach((name, bytes) -> files.put(name,
                name.endsWith(".dslr") ? edit.apply(text(bytes)).getBytes(StandardCharsets.UTF_8) : bytes));
        RuleBook edited = RuleBook.read(files);
        if (edited.hash().equals(BOOK.hash())) {
            throw new AssertionError("The edit changed nothing.");
        }
        return edited;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
