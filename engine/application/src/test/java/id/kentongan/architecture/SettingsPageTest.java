package id.kentongan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The page of settings tells all that there are, with the defaults that they have, and nothing else. */
class SettingsPageTest {
    private static final Pattern ROW = Pattern.compile("^\\| `(kentongan\\.[a-z.-]+)` \\| (?:`([^`]*)`)? ?\\| (.+) \\|$",
            Pattern.MULTILINE);

    @Test
    void everySettingStandsOnThePageWithItsDefault() throws IOException {
        Map<String, String> told = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("../SETTINGS.md"))).results()
                .forEach(row -> told.put(row.group(1), row.group(2) == null ? "" : row.group(2)));
        assertThat(told).hasSizeGreaterThan(30).isEqualTo(Settings.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().defaultValue())));
    }

    @Test
    void everySettingIsDescribedInTheProgram() {
        assertThat(Settings.all()).allSatisfy((key, setting) -> assertThat(setting.description()).as(key).isNotBlank());
    }

    @Test
    void theFileOfTheProgramSaysNothingElse() throws IOException {
        Map<String, Settings.Setting> all = Settings.all();
        for (PropertySource<?> document : new YamlPropertySourceLoader().load("yaml",
                new ClassPathResource("application.yaml"))) {
            for (String key : ((EnumerablePropertySource<?>) document).getPropertyNames()) {
                if (key.startsWith("kentongan.")) {
                    assertThat(all).containsKey(key);
                    assertThat(String.valueOf(document.getProperty(key))).as(key).isEqualTo(all.get(key).defaultValue());
                }
            }
        }
    }
}
