package id.kentongan.reasoning.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Kind;
import id.kentongan.facts.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.runtime.KieSession;

class AllowListTest {
    private static final String FOUND = "accumulate($satu1 : Finding(fromCriterion == true, kind == $jenis, code in (\"KEA-01\"), "
            + "level in (Level.KUNING, Level.MERAH), district == $kode); $temuan1 : collectSet($satu1), $banyak1 : count($satu1); "
            + "$banyak1 >= 1)";
    private static final String CONCLUDED = "insertLogical(Finding.ofPolicy(\"KBJ-01\", $wilayah, $jenis, Level.MERAH, "
            + "\"bentrok meluas\", $temuan1));";
    private static final String TOUCH = "new java.io.File(\"marker\").createNewFile()";

    private static String rule(String condition, String conclusion) {
        return RuleText.alone(RuleText.rule("KBJ-01", Place.KABUPATEN, java.util.List.of(FOUND, condition), conclusion));
    }

    @Test
    void theLegalRuleFromWhichTheAttacksDifferPasses() {
        assertThat(AllowList.complaints("KBJ-01", rule("", CONCLUDED))).isEmpty();
        assertThat(AllowList.ofTree("KBJ-01", rule("", CONCLUDED))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "eval(true)",
            "eval(" + TOUCH + ")",
            "Finding(fromCriterion == true, kind == $jenis) from java.util.List.of()",
            "Area() from collect(Area())",
            "Area() from entry-point \"x\"",
            "Area() from accumulate(Area(), init(" + TOUCH + ";) action(int i = 0;) result(null))",
            "Area(code == System.getProperty(\"user.home\"))",
            "Area(code == (new java.io.File(\"marker\").getName()))",
            "Area(" + TOUCH + ")",
            "Area(Runtime.getRuntime().exec(\"touch marker\") != null)",
            "Area($x : Runtime.getRuntime())",
            "Area(code == \"a\" || " + TOUCH + ")",
            "Area(code == \"a\" && " + TOUCH + ")",
            "Area(code != null, class == String)",
            "Area(getClass() != null)",
            "Area(region.dotted == \"31\")",
            "Area(region.getClass().getName() == \"x\")",
            "Area(this.code == \"31\")",
            "Area(region#java.io.File.path == \"x\")",
            "Area(code matches \".*\")",
            "Area(code str[startsWith] \"3\")",
            "Area(code soundslike \"x\")",
            "Area(name == \"x\")",
            "Area(code == \"31\" @watch(code))",
            "Area() @watch(*)",
            "Area() over window:time(1h)",
            "Area() over window:length(10)",
            "Area(code := $kode)",
            "$x := Area()",
            "Area(\"31\";)",
            "?attack($kode;)",
            "attack($kode;)",
            "java.io.File()",
            "Object()",
            "String(this == \"x\")",
            "Criterion()",
            "Held()",
            "HoldWaived()",
            "Quiet()",
            "Standing()",
            "Handling(finished == true)",
            "SilentSource(district == $kode)",
            "Finding(kind == $jenis)",
            "Finding(fromCriterion == true)",
            "Finding(fromCriterion == true, kind == Kind.ACTUAL)",
            "Finding(fromCriterion == true, kind == $jenis, basis contains $kode)",
            "Finding(fromCriterion == true, kind == $jenis, heardBesides(System.lineSeparator()))",
            "Finding(fromCriterion == true, kind == $jenis, code in (java.util.List.of()))",
            "(Area() or Area(code == \"31\"))",
            "not (Area() and VotingDay())",
            "exists (Area() or VotingDay())",
            "forall(Area())",
            "accumulate($x : Area(), $y : Stage(), $z : Blind(); $s : count($x); $s > 0)",
            "accumulate($x : Area(); $s : sum(1); $s > 0)",
            "accumulate($x : Area(); $s : collectSet(Runtime.getRuntime()))",
            "accumulate($x : Area(); $s : count($x); $s > System.nanoTime())",
            "accumulate($x : Area(); $s : count($x); " + TOUCH + ")",
            "accumulate(Area(); init(" + TOUCH + ";) action(int i = 0;) result(null))",
            "groupby($x : Area(); $k : $x.code(); $s : count($x))",
            "Area() if (" + TOUCH + ") do[x]",
            "do[x]",
            "Area(/basis)",
            "/areas",
            "Area($X1 : code)",
            "VotingDay(daysUntil <= 99999)",
            "Area() Area() Area()",
            "World(kind == Kind.ACTUAL) SilentSource(district == $kode)",
            "not World(kind == $jenis, kind == Kind.ACTUAL) SilentSource(district == $kode)",
    })
    void aConditionOfAnotherFormIsRefused(String condition) {
        assertThat(AllowList.complaints("KBJ-01", rule(condition, CONCLUDED))).as(condition).isNotEmpty();
        assertThat(AllowList.ofTree("KBJ-01", rule(condition, CONCLUDED))).as("tree of " + condition).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "",
            TOUCH + ";",
            CONCLUDED + " " + TOUCH + ";",
            CONCLUDED + "\n    " + CONCLUDED,
            TOUCH + "; " + CONCLUDED,
            "insert(new Blind($wilayah));",
            "insertLogical(new Blind($wilayah));",
            "insertLogical(new World($jenis));",
            "update($wilayah);",
            "modify($wilayah) { getClass() }",
            "delete($wilayah);",
            "retract($wilayah);",
            "drools.halt();",
            "kcontext.getKieRuntime().halt();",
            "if (true) { " + CONCLUDED + " }",
            "insertLogical(Finding.ofPolicy(\"KEA-01\", $wilayah, $jenis, Level.MERAH, \"bentrok\", $temuan1));",
            "insertLogical(Finding.ofPolicy(\"KBJ-01\", $wilayah, Kind.ACTUAL, Level.MERAH, \"bentrok\", $temuan1));",
            "insertLogical(Finding.ofPolicy(\"KBJ-01\", $wilayah, $jenis, Level.HIJAU, \"bentrok\", $temuan1));",
            "insertLogical(Finding.ofPolicy(\"KBJ-01\", $wilayah, $jenis, Level.MERAH, \"bentrok\"));",
            "insertLogical(Finding.ofPolicy(\"KBJ-01\", $wilayah, $jenis, Level.MERAH, \"a\" + " + TOUCH
                    + " + \"b\", $temuan1));",
            "insertLogical(Finding.ofPolicy(\"KBJ-01\", $wilayah, $jenis, Level.MERAH, \"a\", $temuan1, java.util.List.of()));",
            "insertLogical(new HoldWaived($peringatan, \"x\" + System.lineSeparator()));",
            "insertLogical(new HoldWaived($peringatan, \"tenang\"));",
            "insertLogical(new HoldWaived(\"KBJ-02\", $peringatan, \"tenang\"));",
            "insertLogical(Finding.ofPolicy(\"KBJ-01\", $wilayah, $jenis, Level.MERAH, \"\", $temuan1));",
            CONCLUDED + "\nend\nrule \"KBJ-99\"\nwhen\nthen\n    " + TOUCH + ";",
            CONCLUDED + "\nthen[x]\n    " + TOUCH + ";",
    })
    void aConclusionOfAnotherFormIsRefused(String conclusion) {
        assertThat(AllowList.complaints("KBJ-01", rule("", conclusion))).as(conclusion).isNotEmpty();
        assertThat(AllowList.ofTree("KBJ-01", rule("", conclusion))).as("tree of " + conclusion).isNotEmpty();
    }

    static Stream<String> strangeTexts() {
        String sound = rule("", CONCLUDED);
        return Stream.of(
                sound.replace("rule ", "import java.io.File\nrule "),
                sound.replace("rule ", "import static java.lang.Runtime.getRuntime\nrule "),
                sound.replace("rule ", "import function java.lang.System.exit\nrule "),
                sound.replace("rule ", "import accumulate java.lang.String s\nrule "),
                sound.replace(Distinct.class.getName(), "java.lang.String"),
                sound.replace("rule ", "global java.io.File file\nrule "),
                sound.replace("rule ", "function boolean f() { " + TOUCH + "; return true; }\nrule "),
                sound.replace("rule ", "query attack(String s) Area(code == s) end\nrule "),
                sound.replace("rule ", "declare X a : java.io.File = " + TOUCH + " end\nrule "),
                sound.replace("rule ", "declare X @role(event) a : int end\nrule "),
                sound.replace("rule ", "declare enum X A(" + TOUCH + "); b : boolean end\nrule "),
                sound.replace("rule ", "declare entry-point x end\nrule "),
                sound.replace("rule ", "declare window W Area() over window:length(1) end\nrule "),
                sound.replace("rule ", "dialect \"mvel\"\nrule "),
                sound.replace("rule ", "unit X;\nrule "),
                sound.replace("package id.kentongan.rules.policy", "package id.kentongan.rules"),
                sound.replace("rule \"KBJ-01\"", "rule \"both worlds exist\""),
                sound.replace("when", "extends \"other\" when"),
                sound.replace("when", "@x(" + TOUCH + ")\nwhen"),
                sound.replace("when", "salience 100\nwhen"),
                sound.replace("when", "salience (" + TOUCH + " ? 1 : 0)\nwhen"),
                sound.replace("when", "dialect \"mvel\"\nwhen"),
                sound.replace("when", "no-loop true\nwhen"),
                sound.replace("when", "lock-on-active true\nwhen"),
                sound.replace("when", "timer (int: 1s)\nwhen"),
                sound.replace("when", "timer (expr: " + TOUCH + ")\nwhen"),
                sound.replace("when", "enabled (" + TOUCH + ")\nwhen"),
                sound.replace("when", "agenda-group \"x\"\nwhen"),
                sound.replace("when", "date-effective \"1-jan-2020\"\nwhen"),
                sound + sound.substring(sound.indexOf("rule ")).replace("KBJ-01", "KBJ-02"),
                sound.replace("World($jenis : kind)", "World($jenis : kind) eval(true)"));
    }

    @ParameterizedTest
    @MethodSource("strangeTexts")
    void aTextWithMoreThanOnePlainRuleIsRefused(String text) {
        assertThat(AllowList.complaints("KBJ-01", text)).isNotEmpty();
        assertThat(AllowList.ofTree("KBJ-01", text)).as("tree").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bentrok \\u0022 lagi", "bentrok /* lagi", "bentrok // lagi", "bentrok @ lagi", "bentrok\tlagi"})
    void whatCanHideSomethingIsRefusedByTheBareText(String reason) {
        assertThat(AllowList.complaints("KBJ-01", rule("", CONCLUDED.replace("bentrok meluas", reason)))).isNotEmpty();
    }

    @Test
    void deepAndHugeTextsAreRefusedBeforeTheyAreParsed() {
        assertThat(AllowList.complaints("KBJ-01", rule("(".repeat(50_000), CONCLUDED))).isNotEmpty();
        assertThat(AllowList.complaints("KBJ-01", rule("Area(" + "(".repeat(100) + "code" + ")".repeat(100) + ")", CONCLUDED)))
                .isNotEmpty();
        assertThat(AllowList.complaints("KBJ-01", rule("Area() ".repeat(5_000), CONCLUDED))).isNotEmpty();
    }

    /** The negative control: the harm is real, and it is the allow-list that stands before it. */
    @Test
    void withoutTheAllowListAnAttackDoesHarm(@TempDir Path directory) {
        Path marker = directory.resolve("marker");
        String attack = RuleText.alone(
                "rule \"KBJ-01\"\nwhen\n    World()\nthen\n    new java.io.File(\"" + marker + "\").createNewFile();\nend\n");

        assertThat(AllowList.complaints("KBJ-01", attack)).isNotEmpty();
        try (KieSession session = Compilation.compile(Map.of("attack.drl", attack)).provincial().newKieSession()) {
            session.insert(new World(Kind.ACTUAL));
            session.fireAllRules();
        }
        assertThat(Files.exists(marker)).isTrue();
    }
}
