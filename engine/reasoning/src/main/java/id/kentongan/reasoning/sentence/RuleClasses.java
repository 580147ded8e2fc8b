package id.kentongan.reasoning.sentence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;

/** What the rule compiler made of some texts: classes, among them one model per package. No other code sees them. */
final class RuleClasses extends ClassLoader {
    private static final String MODELS = "/drools-model";
    private static final String CLASS = ".class";

    private final Map<String, byte[]> classes = new HashMap<>();
    private final List<String> models = new ArrayList<>();

    /**
     * @param jar a module as the rule compiler writes it
     * @throws IOException if it is none
     */
    RuleClasses(byte[] jar) throws IOException {
        super(RuleClasses.class.getClassLoader());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(CLASS)) {
                    classes.put(name.substring(0, name.length() - CLASS.length()).replace('/', '.'), zip.readAllBytes());
                } else if (name.endsWith(MODELS)) {
                    // The first line names the version of the format.
                    new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(models::add);
                }
            }
        }
        if (models.isEmpty()) {
            throw new IOException("A module without rules.");
        }
    }

    Compiled compiled() {
        return new Compiled(this, Set.of());
    }

    /** The rules of all packages but these, without those of some names. */
    KieBase rules(Set<String> packages, Set<String> names) {
        List<Model> wanted = models.stream().map(this::model).filter(model -> !packages.contains(model.getPackageName()))
                .map(model -> names.isEmpty() ? model : without(model, names)).toList();
        return KieBaseBuilder.createKieBaseFromModel(wanted, unshared());
    }

    /** Rules stand in a model alone: there are no globals, queries or declared types. */
    private static Model without(Model model, Set<String> names) {
        ModelImpl rest = new ModelImpl(model.getPackageName());
        model.getRules().stream().filter(rule -> !names.contains(rule.getName())).forEach(rest::addRule);
        return rest;
    }

    private Model model(String name) {
        try {
            return (Model) loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException incomplete) {
            throw new IllegalStateException("The compiled rules lack " + name, incomplete);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = classes.get(name);
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }

    /**
     * Rules that begin alike do not share their join nodes. Shared, a rule with two accumulates can miss a fact that comes later than the
     * others (Drools 10.2: KBJ-11 beside KBJ-12, {@code skenario/23-penularan.feature}), so that an old memory would conclude less than a
     * fresh one.
     */
    private static KieBaseConfiguration unshared() {
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration();
        configuration.setProperty("drools.shareBetaNodes", "false");
        return configuration;
    }
}
