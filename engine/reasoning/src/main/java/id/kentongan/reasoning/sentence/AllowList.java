package id.kentongan.reasoning.sentence;

import id.kentongan.facts.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * What a policy may be once it is rule text. It is parsed, and every node of the tree must be one of the few known forms; whatever is
 * not known is refused. This stands before the compiler, because compiling a rule can already run what its author put into it.
 */
final class AllowList {
    private static final String UNREADABLE = "bentuk aturan tidak terbaca.";
    private static final int DEEPEST = 6;
    private static final int LONGEST = 20_000;
    /** Each pattern more multiplies the work; accumulations and tests of existence do not. */
    private static final int MOST_JOINED = 4;
    /** Escapes, comments and letters of other scripts can make the text differ from what it seems; a generated rule needs none. */
    private static final Pattern HIDING = Pattern.compile("[\\\\#@`]|[^ -~\n]|//|/\\*");

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> needed = new TreeSet<>();
    private int joined;
    private int patterns;

    private AllowList() {}

    /** @return why the text must not be compiled, in Indonesian; empty if it may */
    static List<String> complaints(String code, String text) {
        if (text.length() > LONGEST || depth(text) > DEEPEST || HIDING.matcher(text).find()) {
            return List.of("aturan terlalu panjang, kurungnya terlalu dalam, atau memuat komentar atau garis miring terbalik.");
        }
        return ofTree(code, text);
    }

    /** How many facts a text asks for, as the compiler reads it. */
    static int patterns(String code, String text) {
        AllowList list = new AllowList();
        list.read(code, text);
        return list.patterns;
    }

    /** The same without the look at the bare text: the tree alone must tell. */
    static List<String> ofTree(String code, String text) {
        AllowList list = new AllowList();
        return list.read(code, text) ? list.complaints : List.of(UNREADABLE);
    }

    private boolean read(String code, String text) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(false, new StringReader(text));
            if (parser.hasErrors() || parsed == null) {
                return false;
            }
            examine(code, parsed);
            return true;
        } catch (DroolsParserException | RuntimeException | StackOverflowError unreadable) {
            return false;
        }
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private void require(boolean allowed, String what) {
        if (!allowed) {
            complaints.add(what + " tidak diizinkan dalam kebijakan.");
        }
    }

    private void examine(String code, PackageDescr parsed) {
        require(parsed.getName().equals(RuleText.PACKAGE), "paket " + parsed.getName());
        require(parsed.getImports().stream().map(ImportDescr::getTarget).toList().equals(RuleText.IMPORTS), "import lain");
        require(parsed.getAccumulateImports().size() == 1
                && parsed.getAccumulateImports().get(0).getTarget().equals(Distinct.class.getName()), "import accumulate lain");
        require(parsed.getFunctionImports().isEmpty() && parsed.getFunctions().isEmpty(), "fungsi");
        require(parsed.getGlobals().isEmpty(), "global");
        require(parsed.getTypeDeclarations().isEmpty() && parsed.getEnumDeclarations().isEmpty()
                && parsed.getEntryPointDeclarations().isEmpty() && parsed.getWindowDeclarations().isEmpty(), "declare");
        require(parsed.getAttributes().isEmpty() && parsed.getUnit() == null, "atribut paket");
        require(parsed.getRules().size() == 1, "lebih dari satu rule");
        parsed.getRules().forEach(rule -> examine(code, rule));
    }

    private void examine(String code, RuleDescr rule) {
        require(rule.getName().equals(code) && rule.isRule() && !rule.hasParent() && rule.getUnit() == null, "rule bernama lain");
        require(rule.getAttributes().isEmpty(), "atribut rule");
        require(rule.getNamedConsequences().isEmpty(), "akibat bernama");
        unannotated(rule);
        unannotated(rule.getLhs());
        rule.getLhs().getDescrs().forEach(this::condition);
        require(joined <= MOST_JOINED, Text.of("lebih dari %d pola yang disilangkan", MOST_JOINED));
        String consequence = String.valueOf(rule.getConsequence()).strip();
        boolean waives = Shapes.WAIVER.matcher(consequence).matches();
        require(waives || Shapes.FINDING.matcher(consequence).matches() || Shapes.PROPOSAL.matcher(consequence).matches(),
                "akibat ini");
        require(consequence.contains("(\"" + code + "\", "), "akibat atas nama kode lain");
        require(!needed.contains(Shapes.REAL_WORLD) || needed.contains(Shapes.REAL_WORLD_GIVEN),
                "sumber diam tanpa " + Shapes.REAL_WORLD_GIVEN);
        needed.removeAll(Set.of(Shapes.REAL_WORLD, Shapes.REAL_WORLD_GIVEN));
        needed.removeAll(waives ? Shapes.FOR_WAIVERS : Shapes.FOR_FINDINGS);
        require(needed.isEmpty(), "jenis fakta " + needed + " untuk simpulan ini");
    }

    private void condition(BaseDescr condition) {
        // The very classes: a group-by, for one, is a subclass of an accumulation and carries an expression more.
        if (condition instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr accumulate
                && accumulate.getClass() == AccumulateDescr.class) {
            accumulate(pattern, accumulate);
        } else if (condition instanceof PatternDescr pattern) {
            joined++;
            pattern(pattern).ifPresent(needed::add);
        } else if (condition.getClass() == ExistsDescr.class || condition.getClass() == NotDescr.class) {
            ConditionalElementDescr inner = (ConditionalElementDescr) condition;
            unannotated(condition);
            require(inner.getDescrs().size() == 1, "beberapa pola di dalam exists atau not");
            inner.getDescrs().forEach(this::plain);
        } else {
            require(false, "unsur " + condition.getClass().getSimpleName().replace("Descr", ""));
        }
    }

    private void plain(Object descr) {
        if (descr instanceof PatternDescr pattern) {
            pattern(pattern);
        } else {
            require(false, "unsur " + descr.getClass().getSimpleName().replace("Descr", ""));
        }
    }

    /** @return a note that the rule is held to the real world, where the pattern does that */
    private Optional<String> pattern(PatternDescr pattern) {
        patterns++;
        unannotated(pattern);
        require(pattern.getClass() == PatternDescr.class, "bentuk pola ini");
        String type = String.valueOf(pattern.getObjectType());
        require(Shapes.ACCESSORS.containsKey(type), "jenis fakta " + type);
        require(pattern.getSource() == null, "from");
        require(pattern.getBehaviors() == null || pattern.getBehaviors().isEmpty(), "jendela waktu");
        require(!pattern.isQuery() && !pattern.isUnification() && pattern.getPositionalConstraints().isEmpty()
                && type.equals(pattern.getGenericType().getRawType()), "bentuk pola ini");
        require(pattern.getIdentifier() == null || Shapes.NAME.matcher(pattern.getIdentifier()).matches(), "nama peubah ini");
        needed.add(type);
        Set<String> accessors = Shapes.ACCESSORS.getOrDefault(type, Set.of());
        List<String> constraints = new ArrayList<>();
        for (BaseDescr constraint : pattern.getDescrs()) {
            require(constraint.getClass() == ExprConstraintDescr.class, "syarat bersusun");
            String text = constraint instanceof ExprConstraintDescr expression ? expression.getExpression().strip() : "";
            require(Shapes.constraint(text, accessors), "syarat \"" + PolicyReader.cut(text) + "\"");
            constraints.add(text);
        }
        if (type.equals("Finding")) {
            require(constraints.contains("fromCriterion == true") && constraints.contains("kind == $jenis"),
                    "temuan tanpa fromCriterion == true dan kind == $jenis");
        }
        if (type.equals("SilentSource")) {
            needed.add(Shapes.REAL_WORLD);
        }
        boolean real = type.equals("World") && constraints.equals(List.of("kind == $jenis", "kind == Kind.ACTUAL"));
        return real ? Optional.of(Shapes.REAL_WORLD_GIVEN) : Optional.empty();
    }

    private void accumulate(PatternDescr result, AccumulateDescr accumulate) {
        unannotated(result);
        require(result.getObjectType().equals("Object") && result.getIdentifier() == null && !result.isQuery(),
                "accumulate ke jenis lain");
        require(accumulate.getInitCode() == null && accumulate.getActionCode() == null && accumulate.getReverseCode() == null
                && accumulate.getResultCode() == null && accumulate.getClassName() == null, "accumulate berisi kode");
        for (AccumulateFunctionCallDescr function : accumulate.getFunctions()) {
            require(Shapes.FUNCTIONS.contains(function.getFunction()) && !function.isUnification()
                    && function.getParams().length == 1
                    && function.getBind() != null && Shapes.NAME.matcher(function.getBind()).matches()
                    && Shapes.NAME.matcher(function.getParams()[0].strip()).matches(), "fungsi accumulate ini");
        }
        for (BaseDescr constraint : result.getDescrs()) {
            require(constraint.getClass() == ExprConstraintDescr.class && constraint instanceof ExprConstraintDescr expression
                    && Shapes.RESULT.matcher(expression.getExpression().strip()).matches(),
                    "syarat accumulate ini");
        }
        if (accumulate.getInput() instanceof AndDescr inputs) {
            unannotated(inputs);
            require(inputs.getDescrs().size() <= 2, "lebih dari dua pola di dalam accumulate");
            inputs.getDescrs().forEach(this::plain);
        } else {
            plain(accumulate.getInput());
        }
    }

    private void unannotated(BaseDescr descr) {
        require(!(descr instanceof AnnotatedBaseDescr annotated) || annotated.getAnnotationNames().isEmpty(), "anotasi");
    }
}
