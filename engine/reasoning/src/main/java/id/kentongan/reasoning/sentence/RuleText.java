package id.kentongan.reasoning.sentence;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.memory.FactKind;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The frame around what sentences become. Nothing in it stems from an author. */
final class RuleText {
    /** A package beside that of the core rules, so that neither can take the place of the other's rules. */
    static final String PACKAGE = "id.kentongan.rules.policy";
    static final List<String> IMPORTS = FactKind.imports();
    /** A package of its own for what is judged across provinces, so that one build serves both scopes. */
    static final String NATIONAL_PACKAGE = "id.kentongan.rules.national";
    /** A package of its own for what is judged for each open alert, which either scope takes in. */
    static final String ALERT_PACKAGE = "id.kentongan.rules.alert";
    private static final String HEAD = IMPORTS.stream().map(name -> "import " + name + "\n").collect(Collectors.joining())
            + "import accumulate " + Distinct.class.getName() + " distinct\n";
    private static final String WORLDS = """
            rule "both worlds exist"
            when
            then
                insertLogical(new World(Kind.ACTUAL));
                insertLogical(new World(Kind.EXERCISE));
            end
            """;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BEFORE_BRACKET = Pattern.compile("\\b([A-Z][A-Za-z]*) \\(");
    private static final Pattern COUNTS = Pattern.compile("\\$(banyak\\d+) >= (\\d+)");
    private static final Pattern FINDING = Pattern.compile("\\bFinding\\(");

    private RuleText() {}

    /** All of it at once, for a fingerprint. */
    static String frame() {
        String places = Stream.of(Place.values())
                .map(place -> rule("KBJ-00", place, List.of("$temuan1 "), premises(List.of("$temuan1 "))))
                .collect(Collectors.joining());
        return together(false, List.of()) + together(true, List.of()) + forAlerts(List.of()) + places;
    }

    static String rule(String code, Place place, List<String> conditions, String conclusion) {
        return Text.of("rule \"%s\"\nwhen\n    %s%s\nthen\n    %s\nend\n", code, place.anchor, String.join("\n    ", conditions),
                conclusion);
    }

    /** Written in one way: single blanks, and none between the name of a kind of fact and its bracket. What is quoted stays. */
    static String plain(String rule) {
        StringBuilder plain = new StringBuilder();
        String[] parts = rule.split("\"", -1);
        for (int part = 0; part < parts.length; part++) {
            boolean quoted = part % 2 == 1;
            plain.append(part == 0 ? "" : "\"").append(quoted
                    ? parts[part]
                    : BEFORE_BRACKET.matcher(BLANKS.matcher(parts[part]).replaceAll(" ")).replaceAll("$1("));
        }
        return plain.toString();
    }

    /** The nation sees findings of districts and provinces only, also where it is judged together with all that is below them. */
    static String asTheNationSees(String condition) {
        return FINDING.matcher(condition)
                .replaceAll("Finding(regionLevel in (RegionLevel.PROVINSI, RegionLevel.KABUPATEN), ");
    }

    /** The names of the sets of premises that the conditions gather, for the conclusion to rest on. */
    static String premises(List<String> conditions) {
        return IntStream.range(0, conditions.size()).mapToObj(i -> premise(i + 1, conditions.get(i)))
                .filter(premise -> !premise.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String premise(int sentence, String condition) {
        return condition.contains("$temuan" + sentence + " ") ? "$temuan" + sentence : "";
    }

    /** One sentence of a policy tried by itself; where it counts, what it has is told though it be too little. */
    static String trial(String code, int sentence, Place place, String condition) {
        String gathered = premise(sentence, condition).transform(premise -> premise.isEmpty() ? "" : ", " + premise);
        Matcher counts = COUNTS.matcher(condition);
        if (counts.find() && !counts.group(2).equals("1")) {
            String enough = Text.of("insertLogical(Met.counted(\"%s\", %d, $wilayah, $jenis, $%s, %s%s));", code, sentence,
                    counts.group(1), counts.group(2), gathered);
            return rule(code + "#" + sentence, place, List.of(counts.replaceAll("\\$$1 >= 1")), enough);
        }
        return rule(code + "#" + sentence, place, List.of(condition),
                Text.of("insertLogical(Met.of(\"%s\", %d, $wilayah, $jenis%s));", code, sentence, gathered));
    }

    static String trials(Collection<String> rules) {
        return head(PACKAGE) + "import " + Met.class.getName() + "\n" + WORLDS + String.join("", rules);
    }

    /** One rule as a text of its own, as the allow-list sees it. */
    static String alone(String rule) {
        return head(PACKAGE) + rule;
    }

    static String forAlerts(Collection<String> rules) {
        return head(ALERT_PACKAGE) + String.join("", rules);
    }

    private static String head(String name) {
        return "package " + name + "\n" + HEAD;
    }

    /** All rules of one scope as one text for the compiler. */
    static String together(boolean national, Collection<String> rules) {
        return head(national ? NATIONAL_PACKAGE : PACKAGE) + WORLDS + String.join("", rules);
    }
}
