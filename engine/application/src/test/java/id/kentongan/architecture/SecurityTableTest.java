package id.kentongan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What engine/SECURITY.md answers: every requirement once, each in a form that can be checked, and no test that does not exist. */
class SecurityTableTest {
    private static final Path DOCUMENT = Path.of("../SECURITY.md");
    private static final Pattern ROW = Pattern.compile("^\\| ([0-9.]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*)\\.(\\w+)`");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final List<String> ANSWERS = List.of("held by ", "written in ", "does not apply, because ", "open: ");

    private record Row(String number, String about, String answer) {
        boolean is(String kind) {
            return answer.startsWith(kind);
        }
    }

    @Test
    void everyRequirementOfLevelsOneAndTwoIsAnsweredOnceAndNothingElseIs() throws IOException {
        assertThat(rows().stream().map(Row::number)).doesNotHaveDuplicates().containsExactlyElementsOf(required());
    }

    @Test
    void everyAnswerIsOneOfFourAndSaysSomething() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(ANSWERS.stream().filter(row::is)).as(row.number()).hasSize(1);
            assertThat(row.answer().length()).as(row.number()).isGreaterThan(20);
            assertThat(row.about().split(" ").length).as("words about " + row.number()).isLessThanOrEqualTo(6);
        });
    }

    @Test
    void whatIsHeldNamesATestAndWhatIsWrittenAPlace() throws IOException {
        assertThat(rows()).filteredOn(row -> row.is("held by ")).isNotEmpty()
                .allSatisfy(row -> assertThat(TEST.matcher(row.answer()).find()).as(row.number()).isTrue());
        assertThat(rows()).filteredOn(row -> row.is("written in ")).isNotEmpty()
                .allSatisfy(row -> assertThat(LINK.matcher(row.answer()).find()).as(row.number()).isTrue());
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, List<String>> tests = tests();
        List<String> missing = TEST.matcher(document()).results().filter(named -> tests.getOrDefault(named.group(1), List.of())
                .stream().noneMatch(source -> tests(source).contains(named.group(2)))).map(MatchResult::group).distinct()
                .toList();
        assertThat(missing).isEmpty();
    }

    /** A test that finds nothing missing must be able to: this class has no such test, and it has this one. */
    @Test
    void aTestThatDoesNotExistIsNoticed() throws IOException {
        String own = tests().getOrDefault("SecurityTableTest", List.of()).get(0);
        assertThat(tests(own)).contains("aTestThatDoesNotExistIsNoticed").doesNotContain("required", "tests",
                "aTestThatIsNotHere");
    }

    @Test
    void everyPlaceThatIsNamedExists() throws IOException {
        List<String> missing = LINK.matcher(document()).results().map(found -> found.group(1))
                .filter(link -> !link.startsWith("https:")).filter(link -> !exists(link)).toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void itCountsItsOwnAnswersRight() throws IOException {
        List<Row> rows = rows();
        List<Long> counts = ANSWERS.stream().map(kind -> rows.stream().filter(row -> row.is(kind)).count()).toList();
        assertThat(document()).contains(
                "Of %d requirements %d are held by tests, %d ask for a document and have it, %d do not apply, %d are open."
                        .formatted(rows.size(), counts.get(0), counts.get(1), counts.get(2), counts.get(3)));
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(document()).results().map(row -> new Row(row.group(1), row.group(2), row.group(3))).toList();
    }

    private static String document() throws IOException {
        return Files.readString(DOCUMENT);
    }

    private static List<String> required() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/asvs-5.0.0-levels-1-2.txt")).stream()
                .filter(line -> !line.startsWith("#")).map(line -> line.split(",")[0]).toList();
    }

    /** Sources of all tests of all modules by the name of their class. */
    private static Map<String, List<String>> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../.."))) {
            return files.filter(file -> file.toString().replace('\\', '/').contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.groupingBy(file -> file.getFileName().toString().replace(".java", ""), LinkedHashMap::new,
                            Collectors.mapping(SecurityTableTest::text, Collectors.toList())));
        }
    }

    /** The methods that are run as tests: what stands between the method before and this one has the annotation. */
    private static Set<String> tests(String source) {
        Set<String> names = new TreeSet<>();
        String[] parts = source.split("\\bvoid (?=\\w+\\()");
        for (int part = 1; part < parts.length; part++) {
            String before = parts[part - 1];
            String since = before.substring(Math.max(0, before.lastIndexOf("\n    }\n")));
            if (Pattern.compile("^    @(?:Parameterized|Repeated)?Test\\b", Pattern.MULTILINE).matcher(since).find()) {
                names.add(parts[part].substring(0, parts[part].indexOf('(')));
            }
        }
        return names;
    }

    private static boolean exists(String link) {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? DOCUMENT : DOCUMENT.resolveSibling(parts[0]);
        return Files.exists(file) && (parts.length == 1 || Optional.of(text(file)).stream()
                .flatMap(text -> HEADING.matcher(text).results()).anyMatch(heading -> anchor(heading.group(1)).equals(parts[1])));
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
