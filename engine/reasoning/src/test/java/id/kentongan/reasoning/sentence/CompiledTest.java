package id.kentongan.reasoning.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

class CompiledTest {
    private static final Compiled BOTH = Compilation.compile(Map.of("policy.drl", """
            package id.kentongan.rules.policy
            import id.kentongan.facts.World
            import id.kentongan.facts.Kind
            rule "KBJ-01" when then insertLogical(new World(Kind.ACTUAL)); end
            rule "KBJ-02" when then insertLogical(new World(Kind.EXERCISE)); end
            """));

    @Test
    void whatIsLeftOutConcludesNothingAndTheRestWhatItDid() {
        Compiled second = BOTH.without(Set.of("KBJ-01"));
        assertThat(concluded(second.provincial())).containsExactly("World[kind=EXERCISE]");
        assertThat(concluded(second.whole())).containsExactly("World[kind=EXERCISE]");
        assertThat(concluded(BOTH.without(Set.of("KBJ-01", "KBJ-02")).provincial())).isEmpty();
    }

    @Test
    void whatItWasTakenFromStaysWhole() {
        BOTH.without(Set.of("KBJ-01"));
        assertThat(concluded(BOTH.provincial())).containsExactly("World[kind=ACTUAL]", "World[kind=EXERCISE]");
        assertThat(concluded(BOTH.without(Set.of()).provincial())).hasSize(2);
    }

    @Test
    void theNationLeavesOutWhatIsOnlyOfProvinces() {
        assertThat(concluded(BOTH.national())).isEmpty();
    }

    private static List<String> concluded(KieBase rules) {
        try (KieSession session = rules.newKieSession()) {
            session.fireAllRules();
            return session.getObjects(World.class::isInstance).stream().map(Object::toString).sorted().toList();
        }
    }
}
