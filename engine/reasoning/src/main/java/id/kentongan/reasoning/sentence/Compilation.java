package id.kentongan.reasoning.sentence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles rule texts that were found harmless. The same texts are compiled once in a process, and where there is a {@link Shelf}, once
 * at all: compiling takes seconds, and an edited threshold changes no rule text.
 */
public final class Compilation {
    private static final int MOST_KEPT = 16;
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+)");
    private static final Map<Map<String, String>, Compiled> KEPT = new ConcurrentHashMap<>();
    private static volatile Optional<Shelf> shelf = Optional.empty();

    private Compilation() {}

    /** From now on what was compiled is kept there. Whoever can write there can decide what this program does. */
    public static void keepOn(Shelf directory) {
        shelf = Optional.of(directory);
    }

    /**
     * @param texts rule texts by file name; nothing in here may stem from an author without {@link AllowList} before it
     * @throws Uncompilable if the compiler refuses, which is a fault of the vocabulary and not of who wrote a policy with it
     */
    public static Compiled compile(Map<String, String> texts) {
        Map<String, String> key = Map.copyOf(texts);
        if (KEPT.size() >= MOST_KEPT && !KEPT.containsKey(key)) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(key, absent -> compiled(absent, shelf));
    }

    static Compiled compiled(Map<String, String> texts, Optional<Shelf> shelf) {
        return shelf.flatMap(kept -> kept.find(texts)).orElseGet(() -> {
            byte[] built = build(texts);
            shelf.ifPresent(kept -> kept.put(texts, built));
            return loaded(built);
        });
    }

    private static Compiled loaded(byte[] jar) {
        try {
            return new RuleClasses(jar).compiled();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Of the package that a text names, as the compiler expects. */
    private static String folder(String text) {
        Matcher named = PACKAGE.matcher(text);
        return named.find() ? named.group(1).replace('.', '/') : "id/kentongan/rules";
    }

    /** The compiler descends as deep as a text is nested. */
    private static KieBuilder builder(KieServices services, KieFileSystem files) {
        try {
            return services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        } catch (StackOverflowError tooDeep) {
            throw new Uncompilable("nested too deeply");
        }
    }

    /** A release of its own for each build, so that no build sees classes of another; forgotten by the repository at once. */
    private static byte[] build(Map<String, String> texts) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("id.kentongan.rules", "book", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        texts.forEach((name, text) -> files.write("src/main/resources/" + folder(text) + "/" + name, text));
        KieBuilder builder = builder(services, files);
        if (builder.getResults().hasMessages(Level.ERROR)) {
            throw new Uncompilable(builder.getResults().getMessages(Level.ERROR).stream()
                    .map(message -> message.getPath() + ": " + message.getText()).collect(Collectors.joining("\n")));
        }
        services.getRepository().removeKieModule(release);
        return ((InternalKieModule) builder.getKieModule()).getBytes();
    }
}
