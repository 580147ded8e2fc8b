package id.kentongan.reasoning.book;

import id.kentongan.reasoning.sentence.Compilation;
import id.kentongan.reasoning.sentence.Compiled;
import id.kentongan.reasoning.sentence.CoreRules;
import id.kentongan.reasoning.sentence.Draft;
import id.kentongan.reasoning.sentence.Known;
import id.kentongan.reasoning.sentence.Nearest;
import id.kentongan.reasoning.sentence.Policies;
import id.kentongan.reasoning.sentence.Uncompilable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code kosakata/} and {@code kebijakan/}: the policies of a book and the law they cite. */
final class PolicyFiles {
    private PolicyFiles() {}

    static Policies read(RuleFiles files, Known known, Problems problems) {
        Policies policies = new Policies(texts(files, "kosakata/", problems), texts(files, "kebijakan/", problems), known);
        policies.flaws()
                .forEach(flaw -> problems.refuse(flaw.file(), flaw.line(), flaw.subject(), "", flaw.value(), flaw.message()));
        return policies;
    }

    private static Map<String, String> texts(RuleFiles files, String folder, Problems problems) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : files.names(file -> file.startsWith(folder))) {
            Utf8.decode(name, files.bytes(name), problems).ifPresent(text -> texts.put(name, text));
        }
        return texts;
    }

    static Map<String, Policy> examine(Policies read, List<Law> laws, Problems problems) {
        Map<String, Character> marks = laws.stream()
                .collect(Collectors.toMap(Law::citation, Law::verification, (first, second) -> first, TreeMap::new));
        Map<String, Policy> policies = new LinkedHashMap<>();
        for (Draft draft : read.drafts()) {
            law(draft, marks, problems);
            policies.put(draft.code(), new Policy(draft.code(), draft.name(), draft.national(), draft.citations(), draft.hold(),
                    draft.file(), draft.line(), draft.text(), read.level(draft.code()),
                    draft.conditions().stream().map(Draft.Sentence::text).toList()));
        }
        return Collections.unmodifiableMap(policies);
    }

    /**
     * The core rules with the policies, of both scopes.
     *
     * @throws RuleBookRefused naming the policies that the compiler does not take
     */
    static Compiled compile(Policies policies, Problems problems) {
        Map<String, String> texts = CoreRules.texts();
        policies.text(false).ifPresent(text -> texts.put("policy.drl", text));
        policies.text(true).ifPresent(text -> texts.put("national.drl", text));
        try {
            return Compilation.compile(texts);
        } catch (Uncompilable refused) {
            policies.drafts().stream().filter(draft -> !compiles(policies.text(draft)))
                    .forEach(draft -> problems.refuse(draft.file(), draft.line(), draft.code(), "", "",
                            "kosakata yang dipakainya menghasilkan aturan yang tidak dapat dikompilasi. Periksa nama peubah pada ruas kanan "
                                    + "entri kosakata."));
            problems.refuseIfAny();
            throw refused;
        }
    }

    private static boolean compiles(String text) {
        try {
            Compilation.compile(Map.of("policy.drl", text));
            return true;
        } catch (Uncompilable refused) {
            return false;
        }
    }

    private static void law(Draft draft, Map<String, Character> marks, Problems problems) {
        if (draft.citations().isEmpty()) {
            problems.object(draft.file(), draft.line(), draft.code(), "", "",
                    "aturan tanpa dasar hukum. Tulis di atasnya, misalnya: # UU 7/2012 Pasal 10: isi singkatnya.");
        }
        for (String citation : marks.isEmpty() ? List.<String>of() : draft.citations()) {
            Character mark = marks.get(citation);
            if (mark == null) {
                problems.object(draft.file(), draft.line(), draft.code(), "", citation, "\"%s\" tidak ada di hukum.csv.%s"
                        .formatted(citation, Nearest.hint(citation, marks.keySet())));
            } else if (mark == 'M') {
                problems.warn(draft.file(), draft.line(), draft.code(), "", citation,
                        "\"%s\" masih bertanda M (ingatan); periksa pada naskahnya.".formatted(citation));
            }
        }
    }
}
