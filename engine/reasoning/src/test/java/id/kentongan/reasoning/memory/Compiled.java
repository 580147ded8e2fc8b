package id.kentongan.reasoning.memory;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** The core rules, with further rules for a test where it needs some, compiled. */
final class Compiled {
    private Compiled() {}

    static KieBase core() {
        return with("");
    }

    static KieBase with(String rules) {
        KieServices kie = KieServices.get();
        ReleaseId release = kie.newReleaseId("id.kentongan", "test", UUID.randomUUID().toString());
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/id/kentongan/rules/core.drl", coreText());
        if (!rules.isEmpty()) {
            files.write("src/main/resources/id/kentongan/rules/more.drl", rules);
        }
        KieBuilder builder = kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return kie.newKieContainer(release).getKieBase();
    }

    private static String coreText() {
        try (InputStream text = Compiled.class.getResourceAsStream("/id/kentongan/reasoning/memory/core.drl")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
