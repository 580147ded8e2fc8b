package id.kentongan.reasoning.sentence;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiles rule texts that were found harmless. The same texts are compiled once in a process. */
public final class Compilation {
    private static final int MOST_KEPT = 16;
    private static final Map<Map<String, String>, Compiled> KEPT = new ConcurrentHashMap<>();

    private Compilation() {}

    /**
     * @param texts rule texts by file name; nothing in here may stem from an author without {@link AllowList} before it
     * @throws Uncompilable if the compiler refuses, which is a fault of the vocabulary and not of who wrote a policy with it
     */
    public static Compiled compile(Map<String, String> texts) {
        Map<String, String> key = Map.copyOf(texts);
        if (KEPT.size() >= MOST_KEPT && !KEPT.containsKey(key)) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(key, Compilation::build);
    }

    /** A release of its own for each build, so that no build sees classes of another; forgotten by the repository at once. */
    private static Compiled build(Map<String, String> texts) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("id.kentongan.rules", "book", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        texts.forEach((name, text) -> files.write("src/main/resources/id/kentongan/rules/" + name, text));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Level.ERROR)) {
            throw new Uncompilable(builder.getResults().getMessages(Level.ERROR).stream()
                    .map(message -> message.getPath() + ": " + message.getText()).collect(Collectors.joining("\n")));
        }
        KieContainer container = services.newKieContainer(release);
        KieBase provincial = without(RuleText.NATIONAL_PACKAGE, container.newKieBase(unshared(services)));
        KieBase national = without(RuleText.PACKAGE, container.newKieBase(unshared(services)));
        services.getRepository().removeKieModule(release);
        return new Compiled(provincial, national);
    }

    /** Compiling takes seconds and making a base of what is compiled does not: so all is compiled once, and each scope leaves out the other. */
    private static KieBase without(String unwanted, KieBase base) {
        if (base.getKiePackage(unwanted) != null) {
            base.removeKiePackage(unwanted);
        }
        return base;
    }

    /**
     * Rules that begin alike do not share their join nodes. Shared, a rule with two accumulates can miss a fact that comes later than the
     * others (Drools 10.2: KBJ-11 beside KBJ-12, {@code skenario/23-penularan.feature}), so that an old memory would conclude less than a
     * fresh one.
     */
    private static KieBaseConfiguration unshared(KieServices services) {
        KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        configuration.setProperty("drools.shareBetaNodes", "false");
        return configuration;
    }
}
