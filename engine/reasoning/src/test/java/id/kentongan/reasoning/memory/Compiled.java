package id.kentongan.reasoning.memory;

import id.kentongan.reasoning.sentence.Compilation;
import id.kentongan.reasoning.sentence.CoreRules;
import java.util.HashMap;
import java.util.Map;
import org.kie.api.KieBase;

/** The core rules, with further rules for a test where it needs some, compiled. */
final class Compiled {
    private Compiled() {}

    static KieBase core() {
        return Compilation.compile(CoreRules.texts()).provincial();
    }

    static KieBase nation() {
        return Compilation.compile(CoreRules.texts()).national();
    }

    /** @param rules without package and imports */
    static KieBase with(String rules) {
        Map<String, String> texts = new HashMap<>(CoreRules.texts());
        texts.put("more.drl", "package id.kentongan.rules.more\nimport id.kentongan.facts.*\nimport java.util.*\n" + rules);
        return Compilation.compile(texts).provincial();
    }
}
