package id.kentongan.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** A key that nothing reads is refused at start, wherever it stands; all others are not. */
class UnknownSettingsTest {
    @ParameterizedTest
    @CsvSource({"KENTONGAN_TIK,KENTONGAN_TICK", "KENTONGAN_HTTP_LIVENES_PORT,KENTONGAN_HTTP_LIVENESS_PORT",
            "KENTONGAN_DEMO_PASWORD,"})
    void aVariableOfTheEnvironmentIsNamedWithItsNearest(String name, String near) {
        String told = told(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, "rahasia")));
        assertThat(told).startsWith("Setelan " + name + " (variabel lingkungan) tidak dikenal").doesNotContain("rahasia", "\n");
        if (near != null) {
            assertThat(told).contains("Mungkin maksud Anda: \"" + near + "\".");
        }
    }

    @Test
    void aLineOfAFileIsNamedWithItsPlace() throws IOException {
        PropertySource<?> file = new YamlPropertySourceLoader().load("setelan", new ByteArrayResource(
                "kentongan:\n  drop:\n    quite: 1s\n".getBytes(StandardCharsets.UTF_8), "config/application.yaml")).get(0);
        assertThat(told(file)).contains("kentongan.drop.quite", "config/application.yaml", "3:", "\"kentongan.drop.quiet\"");
    }

    @Test
    void aWordOfTheCommandLineIsNamed() {
        assertThat(told(new SimpleCommandLinePropertySource("--kentongan.rule=r")))
                .contains("kentongan.rule (baris perintah)", "\"kentongan.rules\"");
    }

    @Test
    void anOptionOfJavaIsNamed() {
        assertThat(told(new MapPropertySource("systemProperties", Map.of("kentongan.tok", "1s"))))
                .contains("kentongan.tok (pilihan -D untuk Java)", "\"kentongan.tick\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KENTONGAN_HTTP_LIVENESS_PORT", "KENTONGAN_HTTP_LIVENESSPORT", "KENTONGAN_TICK",
            "KENTONGAN_DEMO_PASSWORD", "KENTONGAN_ADMIN_PASSWORD", "KENTONGAN_PASSWORD", "KENTONGAN_CACHE", "KENTONGAN_ALL_TESTS",
            "kentongan.http.livenessPort", "KENTONGANX", "SPRING_DATASOURCE_URL"})
    void whatIsReadIsNotRefused(String name) {
        assertThatCode(() -> refuse(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, "1"))))
                .doesNotThrowAnyException();
    }

    @Test
    void everySettingIsKnownInEveryWayOfWritingIt() throws IOException {
        assertThat(KnownSettings.keys()).hasSizeGreaterThan(30).allSatisfy(key -> {
            whatIsReadIsNotRefused(key);
            whatIsReadIsNotRefused(key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
        });
    }

    @Test
    void aStartEndsWithTheSentence(@TempDir Path data) {
        System.setProperty("kentongan.tok", "1s");
        try {
            assertThat(Serve.run(List.of("--data", data.toString()))).isOne();
        } finally {
            System.clearProperty("kentongan.tok");
        }
        assertThat(StartFault.of(new UnknownSettings.Unknown("Setelan x tidak dikenal.")))
                .isEqualTo(new StartFault(1, "Setelan x tidak dikenal."));
    }

    private static String told(PropertySource<?> source) {
        Throwable refused = catchThrowable(() -> refuse(source));
        assertThat(refused).isInstanceOf(UnknownSettings.Unknown.class);
        return StartFault.of(refused).sentence();
    }

    private static void refuse(PropertySource<?> source) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().forEach(one -> environment.getPropertySources().remove(one.getName()));
        environment.getPropertySources().addFirst(source);
        UnknownSettings.refuse(environment, KnownSettings.keys());
    }
}
