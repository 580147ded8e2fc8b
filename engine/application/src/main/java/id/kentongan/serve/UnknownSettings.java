package id.kentongan.serve;

import id.kentongan.facts.Text;
import id.kentongan.tables.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Refuses to start with a key that nothing reads: whoever mistyped one would believe that it holds. */
final class UnknownSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    /** What is read from the environment and is no setting, and what only builds and tests read. */
    private static final Set<String> OTHERS = Set.of("KENTONGAN_ADMIN_PASSWORD", "KENTONGAN_DEMO_PASSWORD", "KENTONGAN_PASSWORD",
            "KENTONGAN_CACHE", "KENTONGAN_ALL_TESTS", "KENTONGAN_LENGKAP", "KENTONGAN_KILLS", "KENTONGAN_SEED");

    /** The sentence says which key, where it stands, and what was probably meant; never its value, which may be a password. */
    static final class Unknown extends RuntimeException {
        Unknown(String sentence) {
            super(sentence);
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        try {
            refuse(event.getEnvironment(), KnownSettings.keys());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void refuse(ConfigurableEnvironment environment, Collection<String> known) {
        Set<String> plain = known.stream().map(UnknownSettings::plain).collect(Collectors.toSet());
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                Stream.of(listed.getPropertyNames()).filter(UnknownSettings::ours).filter(name -> !plain.contains(plain(name)))
                        .sorted().findFirst().ifPresent(name -> {
                            throw new Unknown(sentence(name, source, known));
                        });
            }
        }
    }

    private static boolean ours(String name) {
        String upper = inEnvironment(name);
        return upper.startsWith("KENTONGAN_") && !OTHERS.contains(upper);
    }

    private static String sentence(String name, PropertySource<?> source, Collection<String> known) {
        boolean environment = source instanceof SystemEnvironmentPropertySource && name.equals(inEnvironment(name));
        Collection<String> candidates = environment ? known.stream().map(UnknownSettings::inEnvironment).toList() : known;
        return Text.of(
                "Setelan %s (%s) tidak dikenal, jadi tidak akan berlaku.%s Perbaiki atau hapus; semua setelan ada di engine/SETTINGS.md.",
                name, place(name, source), Nearest.hint(name, candidates));
    }

    private static String place(String name, PropertySource<?> source) {
        if (source instanceof SystemEnvironmentPropertySource) {
            return "variabel lingkungan";
        }
        if (source.getName().equals("commandLineArgs")) {
            return "baris perintah";
        }
        if (source.getName().equals("systemProperties")) {
            return "pilihan -D untuk Java";
        }
        Origin origin = OriginLookup.getOrigin(source, name);
        return origin == null ? source.getName() : origin.toString();
    }

    /** {@code kentongan.http.body-rate} and {@code kentongan.http.bodyRate} and {@code KENTONGAN_HTTP_BODY_RATE} are the same key. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static String inEnvironment(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
