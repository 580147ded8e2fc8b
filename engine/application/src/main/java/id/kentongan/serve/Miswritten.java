package id.kentongan.serve;

import id.kentongan.facts.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.convert.ConversionException;

/** What is said of a setting that is no number, duration or whatever it should be. */
final class Miswritten {
    private Miswritten() {}

    /** @return none where the value can be read, and something else is wrong with it: that says what itself */
    static Optional<String> told(BindException unbound) {
        return unbound.getCause() instanceof ConversionException ? Optional.of(sentence(unbound)) : Optional.empty();
    }

    private static String sentence(BindException unbound) {
        Class<?> type = unbound.getTarget().getType().resolve(Object.class);
        return Text.of("%s%s bukan %s.", unbound.getName(), value(unbound.getProperty()), wanted(type));
    }

    /** Only of our own settings: others hold passwords. */
    private static String value(@Nullable ConfigurationProperty property) {
        return property == null || !property.getName().toString().startsWith("kentongan.")
                ? ""
                : Text.of(" \"%s\"", property.getValue());
    }

    private static String wanted(Class<?> type) {
        if (type == Duration.class) {
            return "lama waktu. Tulis misalnya 500ms, 2s, 10m atau 1h";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "ya atau tidak. Tulis true atau false";
        }
        if (type == Path.class) {
            return "nama berkas atau direktori. Tulis misalnya ./data";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? "bilangan bulat yang dapat dipakai. Tulis misalnya 100"
                : "nilai yang dapat dipakai. Lihat engine/SETTINGS.md";
    }
}
