package id.kentongan.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A value that cannot be is refused by the record that would hold it, with its key, itself, and what to write. */
class SettingsRefusedTest {
    @ParameterizedTest
    @CsvSource({"kentongan.tick,900ms,PT0.9S", "kentongan.begins,kemarin,kemarin", "kentongan.snapshot.every,0,0",
            "kentongan.snapshot.pause,0s,PT0S", "kentongan.last-heard.every,-1,-1", "kentongan.board.most-retold,-1,-1",
            "kentongan.clock.largest-leap,-1m,PT-1M", "kentongan.drop.poll,0s,PT0S", "kentongan.drop.quiet,-1s,PT-1S",
            "kentongan.bmkg.every,0s,PT0S"})
    void whatCannotBeIsRefused(String key, String value, String shown) {
        Throwable refused = catchThrowable(() -> bind(key, value));
        assertThat(refused).as(key).isNotNull();
        assertThat(refused).rootCause().hasMessageContainingAll(key, shown, "Tulis");
    }

    @ParameterizedTest
    @CsvSource({"kentongan.tick,1s", "kentongan.begins,2026-01-31T00:00:00Z", "kentongan.snapshot.every,1",
            "kentongan.last-heard.every,1", "kentongan.board.most-retold,0", "kentongan.clock.largest-leap,0s",
            "kentongan.drop.quiet,0s", "kentongan.bmkg.every,1ms"})
    void whatCanBeIsTaken(String key, String value) {
        assertThatCode(() -> bind(key, value)).doesNotThrowAnyException();
    }

    @Test
    void everyDefaultIsTaken() {
        Settings.all().forEach((key, setting) -> {
            if (!setting.defaultValue().isEmpty()) {
                assertThatCode(() -> bind(key, setting.defaultValue())).as(key).doesNotThrowAnyException();
            }
        });
    }

    private static void bind(String key, String value) throws ClassNotFoundException {
        Class<?> holder = Class.forName(Settings.all().get(key).holder());
        String prefix = holder.getAnnotation(ConfigurationProperties.class).value();
        new Binder(new MapConfigurationPropertySource(Map.of(key, value))).bind(prefix, Bindable.of(holder));
    }
}
