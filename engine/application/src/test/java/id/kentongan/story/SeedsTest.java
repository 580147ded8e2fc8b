package id.kentongan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedsTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{3}-\\d{2}\\b");

    @Test
    void everyTestNamedOnThePagesExists() throws IOException {
        Set<String> tests = names(SampleData.ROOT, ".java");
        assertThat(found(TEST, 1)).isNotEmpty().allSatisfy(test -> assertThat(tests).contains(test + ".java"));
    }

    @Test
    void everyPolicyAndIndicatorNamedOnThePagesIsInTheRuleBook() throws IOException {
        assertThat(found(CODE, 0)).isNotEmpty().allSatisfy(code -> assertThat(
                SampleData.BOOK.policies().containsKey(code) || SampleData.BOOK.indicators().containsKey(code)).as(code)
                .isTrue());
    }

    @Test
    void everyPolicyAnswersSomethingThatATextSays() throws IOException {
        assertThat(found(CODE, 0)).containsAll(SampleData.BOOK.policies().keySet());
    }

    private static Set<String> found(Pattern pattern, int group) throws IOException {
        try (Stream<Path> pages = Files.list(SampleData.ROOT.resolve("seeds"))) {
            Set<String> found = new TreeSet<>();
            for (Path page : pages.toList()) {
                pattern.matcher(Files.readString(page)).results().map((MatchResult match) -> match.group(group))
                        .forEach(found::add);
            }
            return found;
        }
    }

    private static Set<String> names(Path root, String suffix) throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(root.resolve("engine")), Files.walk(root.resolve("adapters")))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(suffix))
                    .collect(Collectors.toSet());
        }
    }
}
