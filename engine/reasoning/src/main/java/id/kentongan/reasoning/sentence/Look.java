package id.kentongan.reasoning.sentence;

import id.kentongan.facts.Level;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.memory.FactKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing that a condition of a policy looks at, read off its rule text.
 *
 * @param fact kind of fact, such as {@code Finding}
 * @param absent whether the condition holds while there is none
 * @param constraints as written, one by one
 */
public record Look(String fact, boolean absent, List<String> constraints) {
    private static final Pattern START = Pattern.compile("(\\bnot ?\\(? ?)?(?:\\$[a-z]+[0-9{}#]* ?: ?)?\\b([A-Z][A-Za-z]+) ?\\(");
    private static final Pattern ANCHOR = Pattern.compile("(?:province|district) ?== ?\\$(?:kode|provinsi)");
    private static final Pattern ONE_LEVEL = Pattern.compile("regionLevel ?== ?RegionLevel\\.([A-Z]+)");
    private static final Pattern CODES = Pattern.compile("code (?:in ?\\(.*\\)|== ?\".*\")");
    private static final Pattern COLOURS = Pattern.compile("level (?:in ?\\(.*\\)|== ?Level\\..*)");

    /** Whether it looks for findings, be it that there are any or that there are none. */
    public boolean forFindings() {
        return fact.equals(FactKind.FINDING.named());
    }

    /** All that one condition looks at, in its order. */
    static List<Look> at(String rule) {
        List<Look> looks = new ArrayList<>();
        Matcher start = START.matcher(rule);
        while (start.find()) {
            looks.add(new Look(start.group(2), start.group(1) != null, constraints(rule, start.end())));
        }
        return looks;
    }

    private static List<String> constraints(String rule, int from) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 1;
        for (int i = from; i < rule.length() && depth > 0; i++) {
            char letter = rule.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0 || depth == 1 && letter == ',') {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        return List.copyOf(parts);
    }

    /** Whether it looks at the region that is judged, its province, or below. */
    boolean anchored() {
        return constraints.stream().anyMatch(constraint -> ANCHOR.matcher(constraint).matches());
    }

    /** The levels at which a finding can be what is looked at. */
    public Set<RegionLevel> levels() {
        Set<RegionLevel> levels = EnumSet.allOf(RegionLevel.class);
        for (String constraint : constraints) {
            Matcher one = ONE_LEVEL.matcher(constraint);
            if (one.matches()) {
                levels.removeIf(level -> !level.name().equals(one.group(1)));
            }
            if (constraint.matches("district ?[!=]=.*")) {
                levels.remove(RegionLevel.PROVINSI);
            }
            if (constraint.matches("subdistrict ?[!=]=.*")) {
                levels.removeAll(EnumSet.of(RegionLevel.PROVINSI, RegionLevel.KABUPATEN));
            }
        }
        return levels;
    }

    /** Codes of the criteria that are meant; none where any is. */
    public Set<String> codes() {
        return constraints.stream().filter(constraint -> CODES.matcher(constraint).matches())
                .flatMap(constraint -> Pattern.compile("\"([^\"]*)\"").matcher(constraint).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a finding of this criterion is meant. */
    public boolean means(String code) {
        return meaning().test(code);
    }

    /** The same for many criteria. */
    public Predicate<String> meaning() {
        Set<String> codes = codes();
        List<String> without = constraints.stream().filter(constraint -> constraint.startsWith("domain not in")).toList();
        return code -> (codes.isEmpty() || codes.contains(code)) && without.stream()
                .noneMatch(constraint -> constraint.contains('"' + code.substring(0, Math.max(0, code.indexOf('-'))) + '"'));
    }

    /** The word that a fact must carry, or in {@code heardBesides} may not carry alone. */
    public Optional<String> word(String accessor) {
        Pattern named = Pattern.compile(accessor + "(?: ?== ?|\\()\"([^\"]*)\"\\)?");
        return constraints.stream().map(named::matcher).filter(Matcher::matches).map(match -> match.group(1)).findFirst();
    }

    /** The colours that are meant; both where none is named. */
    public Set<Level> colours() {
        Set<Level> named = constraints.stream().filter(constraint -> COLOURS.matcher(constraint).matches())
                .flatMap(constraint -> Arrays.stream(Level.values()).filter(level -> constraint.contains("Level." + level)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Level.class)));
        return named.isEmpty() ? EnumSet.of(Level.KUNING, Level.MERAH) : named;
    }

    /** Whether whatever the other looks for is what this wants absent. */
    boolean covers(Look other) {
        return fact.equals(other.fact) && other.elsewise().containsAll(elsewise()) && colours().containsAll(other.colours())
                && (codes().isEmpty() || codes().containsAll(other.codes()));
    }

    private Set<String> elsewise() {
        return constraints.stream()
                .filter(constraint -> !CODES.matcher(constraint).matches() && !COLOURS.matcher(constraint).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
