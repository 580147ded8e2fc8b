package id.kentongan.reasoning.sentence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few shapes that constraints and consequences may have. */
final class Shapes {
    static final String REAL_WORLD = "laporan nyata";
    static final String REAL_WORLD_GIVEN = "World(kind == $jenis, kind == Kind.ACTUAL)";
    static final Map<String, Set<String>> ACCESSORS = Map.ofEntries(
            Map.entry("World", Set.of("kind")),
            Map.entry("Area", Set.of("region", "code", "province", "regionLevel", "archipelagic")),
            Map.entry("Finding", Set.of("fromCriterion", "kind", "code", "level", "domain", "regionLevel", "province", "district",
                    "subdistrict")),
            Map.entry("SilentSource", Set.of("region", "source", "regionLevel", "province", "district")),
            Map.entry("Neighbour", Set.of("region", "other", "otherCode")),
            Map.entry("VotingDay", Set.of("province", "agenda", "daysUntil")),
            Map.entry("Stage", Set.of("province", "agenda", "name")),
            Map.entry("Blind", Set.of("region")),
            Map.entry("Standing", Set.of("key", "code", "level", "regionLevel", "raisedAt", "roseAt")),
            Map.entry("Handling", Set.of("alert", "finished", "occurredAt")));
    /** A finding may not rest on what findings bring about, or it would raise and cancel itself for ever. */
    static final Set<String> FOR_FINDINGS = Set.of("World", "Area", "Finding", "SilentSource", "Neighbour", "VotingDay", "Stage",
            "Blind");
    static final Set<String> FOR_WAIVERS = Set.of("Standing", "Handling");
    static final Set<String> FUNCTIONS = Set.of("collectSet", "count", "distinct");
    static final Pattern NAME = Pattern.compile("\\$[a-z]{1,20}[0-9]{0,3}");

    private static final String STRING = "\"[^\"\\\\]{0,300}\"";
    private static final String LITERAL = "(?:" + STRING + "|Level\\.(?:KUNING|MERAH)|Kind\\.(?:ACTUAL|EXERCISE)"
            + "|RegionLevel\\.(?:PROVINSI|KABUPATEN|KECAMATAN|DESA)|-?[0-9]{1,4}|true|false|" + NAME.pattern() + ")";
    private static final Pattern BINDING = Pattern.compile("(" + NAME.pattern() + ") ?: ?([a-zA-Z]+)");
    private static final Pattern COMPARISON = Pattern.compile("([a-zA-Z]+) ?(?:==|!=|<=|>=|<|>) ?" + LITERAL);
    private static final Pattern MEMBERSHIP = Pattern
            .compile("([a-zA-Z]+) (?:not )?in ?\\(" + LITERAL + "(?:, ?" + LITERAL + ")*\\)");
    private static final Pattern OTHER_SOURCE = Pattern.compile("heardBesides\\(" + STRING + "\\)");
    static final Pattern RESULT = Pattern.compile(NAME.pattern() + " ?(?:==|<=|>=|<|>) ?[0-9]{1,3}");

    /** A reason says something: an empty one would make a policy's finding pass for a criterion's. */
    private static final String REASON = "\"[^\"\\\\]{0,300}\\p{L}[^\"\\\\]{0,300}\"";
    private static final String CODE = "\"[A-Z]{2,5}-[0-9]{1,3}\"";
    private static final String PREMISES = "(?:, \\$temuan[0-9]{1,2})+";
    static final Pattern FINDING = Pattern.compile("insertLogical\\(Finding\\.ofPolicy\\(" + CODE
            + ", \\$wilayah, \\$jenis, Level\\.(?:KUNING|MERAH), " + REASON + PREMISES + "\\)\\);");
    static final Pattern PROPOSAL = Pattern
            .compile("insertLogical\\(Finding\\.proposal\\(" + CODE + ", \\$wilayah, \\$jenis, " + REASON
                    + PREMISES + "\\)\\);");
    static final Pattern WAIVER = Pattern
            .compile("insertLogical\\(new HoldWaived\\(" + CODE + ", \\$peringatan, " + REASON + "\\)\\);");

    private Shapes() {}

    static boolean constraint(String text, Set<String> accessors) {
        for (Pattern shape : List.of(COMPARISON, MEMBERSHIP)) {
            Matcher matcher = shape.matcher(text);
            if (matcher.matches()) {
                return accessors.contains(matcher.group(1));
            }
        }
        Matcher binding = BINDING.matcher(text);
        if (binding.matches()) {
            return accessors.contains(binding.group(2));
        }
        return accessors.contains("fromCriterion") && OTHER_SOURCE.matcher(text).matches();
    }
}
