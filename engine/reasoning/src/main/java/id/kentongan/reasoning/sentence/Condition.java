package id.kentongan.reasoning.sentence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sentence under {@code jika}, understood.
 *
 * @param line where it stands
 * @param sentence as its author wrote it
 * @param rule the rule text that it became
 */
public record Condition(int line, String sentence, String rule) {
    private static final Pattern DISTINCT = Pattern.compile("(\\$[a-z]+[0-9]*) ?: ?distinct\\((\\$[a-z]+[0-9]*)\\)");

    /**
     * How many different ones of something there must be.
     *
     * @param of what is counted, an accessor of findings such as {@code subdistrict}
     */
    public record Breadth(String of, int least) {}

    public List<Look> looks() {
        return Look.at(rule);
    }

    /** Empty where it counts nothing but findings. */
    public Optional<Breadth> breadth() {
        Matcher counted = DISTINCT.matcher(rule);
        if (!counted.find()) {
            return Optional.empty();
        }
        Matcher least = Pattern.compile(Pattern.quote(counted.group(1)) + " ?>= ?([0-9]+)").matcher(rule);
        Matcher what = Pattern.compile(Pattern.quote(counted.group(2)) + " ?: ?([a-z]+)\\b(?!\\()").matcher(rule);
        return least.find() && what.find()
                ? Optional.of(new Breadth(what.group(1), Integer.parseInt(least.group(1))))
                : Optional.empty();
    }

    /** Whether this needs to be there what the other needs to be absent, so that never both hold. */
    public boolean contradicts(Condition other) {
        return looks().stream().filter(look -> !look.absent() && !look.codes().isEmpty())
                .anyMatch(needed -> other.looks().stream().filter(Look::absent).anyMatch(denied -> denied.covers(needed)));
    }
}
