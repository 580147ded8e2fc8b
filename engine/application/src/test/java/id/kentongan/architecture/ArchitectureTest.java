package id.kentongan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.kentongan.reasoning.sentence.CoreRules;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The direction of dependencies, held by the build. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.kentongan");
    private static final String[] FRAMEWORKS = {"org.springframework..", "org.apache.camel..", "jakarta..", "javax.sql..",
            "java.sql..",
            "org.hibernate.."};

    @Test
    void factsNeedTheJdkAlone() {
        classes().that().resideInAPackage("id.kentongan.facts..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "id.kentongan.facts..").check(PROGRAM);
    }

    @Test
    void reasoningKnowsNoFrameworkDatabaseOrServer() {
        noClasses().that().resideInAPackage("id.kentongan.reasoning..").should().dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS).check(PROGRAM);
        classes().that().resideInAPackage("id.kentongan.reasoning..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.xml..", "org.w3c.dom..", "org.xml.sax..", "org.jspecify..", "org.drools..",
                        "org.kie..", "io.cucumber..", "org.slf4j..",
                        "id.kentongan.facts..", "id.kentongan.tables..",
                        "id.kentongan.reasoning..")
                .check(PROGRAM);
    }

    @Test
    void tablesKnowFilesAndNothingOfWhatStandsInThem() {
        classes().that().resideInAPackage("id.kentongan.tables..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "de.siegmar.fastcsv..", "org.dhatim..",
                        "org.apache.commons.compress..", "org.apache.commons.text..", "com.fasterxml.aalto..",
                        "javax.xml.stream..",
                        "id.kentongan.facts..",
                        "id.kentongan.tables..")
                .check(PROGRAM);
    }

    @Test
    void tablesAreReadInOnePlace() {
        noClasses().that().resideOutsideOfPackage("id.kentongan.tables..").should().dependOnClassesThat()
                .resideInAnyPackage("de.siegmar.fastcsv..", "org.dhatim.fastexcel.reader..", "org.apache.commons.text..")
                .check(PROGRAM);
    }

    @Test
    void adaptersReachNeitherRulesNorDatabase() {
        noClasses().that().resideInAPackage("id.kentongan.adapters..").should().dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..", "id.kentongan.reasoning..").check(PROGRAM);
        noClasses().that().resideInAPackage("id.kentongan.adapters..").should().dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS).check(PROGRAM);
    }

    @Test
    void onlyReasoningTouchesTheRuleEngine() {
        noClasses().that().resideOutsideOfPackages("id.kentongan.reasoning..", "id.kentongan.watch..").should()
                .dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..").check(PROGRAM);
    }

    @Test
    void packagesOfTheApplicationHaveNoCycles() {
        slices().matching("id.kentongan.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void packagesOfTheReasoningHaveNoCycles() {
        slices().matching("id.kentongan.reasoning.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void theReasoningIsCalledByItsPartsFromNowhere() {
        noClasses().that().resideInAnyPackage("id.kentongan.reasoning.shard..", "id.kentongan.reasoning.measure..",
                "id.kentongan.reasoning.duty..", "id.kentongan.reasoning.memory..", "id.kentongan.reasoning.explain..",
                "id.kentongan.reasoning.inquiry..", "id.kentongan.reasoning.book..", "id.kentongan.reasoning.sentence..")
                .should().dependOnClassesThat().resideInAPackage("id.kentongan.reasoning").check(PROGRAM);
    }

    @Test
    void noNameSaysServiceOrManager() {
        noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|DTO|Dto|Mapper)").check(PROGRAM);
    }

    @Test
    void aSimpleNameInTheApplicationStandsForOneType() {
        Map<String, List<JavaClass>> named = PROGRAM.stream().filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName));
        assertThat(named.values()).as("all of one name")
                .filteredOn(types -> types.stream().anyMatch(ArchitectureTest::ofTheApplication))
                .hasSizeGreaterThan(100).allSatisfy(types -> assertThat(types).hasSize(1));
    }

    private static boolean ofTheApplication(JavaClass type) {
        return Stream.of("facts", "reasoning", "adapters", "benchmarks")
                .noneMatch(module -> type.getPackageName().startsWith("id.kentongan." + module));
    }

    @Test
    void coreRulesConcludeAndNeverAct() {
        CoreRules.texts().forEach((file, core) -> {
            List<String> consequences = Pattern.compile("^then$(.*?)^end$", Pattern.MULTILINE | Pattern.DOTALL).matcher(core)
                    .results().map(found -> found.group(1).strip()).toList();
            Matcher rules = Pattern.compile("^rule ", Pattern.MULTILINE).matcher(core);
            assertThat(consequences).as(file).hasSize((int) rules.results().count()).isNotEmpty();
            assertThat(consequences).as(file).allSatisfy(then -> assertThat(then.lines().map(String::strip))
                    .allMatch(line -> line.startsWith("insertLogical(") && line.endsWith(");")));
            assertThat(core).as(file).doesNotContain("global ", "from ", "salience ", "no-loop");
        });
    }
}
