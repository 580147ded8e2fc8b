package id.kentongan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no part of the program does, so that nothing that comes from outside can make it. */
class DangerousCallsTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.kentongan");
    private static final Pattern ALGORITHM = Pattern
            .compile(
                    "(?:MessageDigest|Mac|Signature|KeyPairGenerator|KeyFactory|Cipher|SecretKeyFactory)\\.getInstance\\(([^)]*)\\)");
    private static final Pattern NAMED = Pattern.compile("(?:ALGORITHM|DIGEST) = \"([^\"]*)\"");

    @Test
    void noOtherProgramIsStartedAndNoTextIsRun() {
        noClasses().should().dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.ProcessBuilder.*|javax\\.script\\..*|org\\.springframework\\.expression\\..*|"
                        + "org\\.mvel.*|groovy\\..*")
                .check(PROGRAM);
        noClasses().should().callMethod(Runtime.class, "exec", String.class).orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .check(PROGRAM);
    }

    @Test
    void noDirectoryXPathOrMailIsAsked() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.naming..", "org.springframework.ldap..",
                "javax.xml.xpath..", "javax.xml.transform..", "jakarta.mail..", "org.springframework.mail..", "javax.mail..",
                "net.spy.memcached..", "org.springframework.jndi..").check(PROGRAM);
    }

    /** YAML is read as a tree of texts; what makes objects of it is not used. */
    @Test
    void noObjectIsReadBackFromBytes() {
        noClasses().should().dependOnClassesThat().haveNameMatching("java\\.io\\.ObjectInputStream.*|java\\.beans\\.XMLDecoder|"
                + "org\\.yaml\\.snakeyaml\\.(Yaml|TypeDescription|constructor\\..*|representer\\..*|introspector\\..*|extensions\\..*)|com\\.thoughtworks\\.xstream\\..*")
                .check(PROGRAM);
    }

    @Test
    void nothingIsDrawnFromWhatCanBeForeseen() {
        noClasses().should().dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.Random|java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.util\\.SplittableRandom|"
                                + "org\\.apache\\.commons\\.lang3?\\.RandomStringUtils")
                .orShould().callMethod(Math.class, "random").check(PROGRAM.that(notOfBenchmarks()));
    }

    @Test
    void nothingIsEncipheredAndHashedOnlyByWhatIsSound() throws IOException {
        noClasses().should().dependOnClassesThat().haveNameMatching("javax\\.crypto\\.Cipher.*").check(PROGRAM);
        List<String> named = Stream.of(ALGORITHM, NAMED).flatMap(pattern -> sources().stream()
                .flatMap(text -> pattern.matcher(text).results().map(found -> found.group(1)))).distinct().toList();
        assertThat(named).containsExactlyInAnyOrder("\"SHA-256\"", "ALGORITHM", "DIGEST", "Ed25519", "HmacSHA256");
    }

    @Test
    void pagesWriteNothingUnescaped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(files.filter(Files::isRegularFile).map(DangerousCallsTest::text))
                    .allSatisfy(page -> assertThat(page).doesNotContain("th:utext", "[(", "th:inline", " onclick", "javascript:",
                            "<script>", "<style", " style="));
        }
        assertThat(text(Path.of("src/main/resources/static/aset/kentongan.js"))).doesNotContain("innerHTML", "outerHTML",
                "insertAdjacentHTML", "document.write", "eval(", "new Function", "localStorage", "sessionStorage", "indexedDB",
                "window.addEventListener(\"message\"");
    }

    private static DescribedPredicate<JavaClass> notOfBenchmarks() {
        return DescribedPredicate.describe("no benchmark",
                type -> !type.getPackageName().startsWith("id.kentongan.benchmarks"));
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("../.."))) {
            return files.filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java") && !file.toString().contains("benchmarks"))
                    .map(DangerousCallsTest::text).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
