package id.kentongan.reasoning.book;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.sentence.Compilation;
import id.kentongan.reasoning.sentence.Compiled;
import id.kentongan.reasoning.sentence.CoreRules;
import id.kentongan.reasoning.sentence.PolicyText;
import id.kentongan.reasoning.sentence.Known;
import id.kentongan.reasoning.sentence.Look;
import id.kentongan.reasoning.sentence.Policies;
import id.kentongan.reasoning.sentence.Uncompilable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code kosakata/} and {@code kebijakan/}: the policies of a book and the law they cite. */
final class PolicyFiles {
    /** So many are compiled one by one to see which of them the compiler does not take. */
    private static final int FEW = 8;

    private PolicyFiles() {}

    static Policies read(RuleFiles files, Known known, Complaints problems) {
        Policies policies = new Policies(texts(files, "kosakata/", problems), texts(files, "kebijakan/", problems), known);
        policies.flaws()
                .forEach(flaw -> problems.refuse(flaw.file(), flaw.line(), flaw.subject(), "", flaw.value(), flaw.message()));
        if (policies.moreFlaws() > 0) {
            problems.refuseMore(policies.flaws().get(policies.flaws().size() - 1).file(), policies.moreFlaws());
        }
        return policies;
    }

    private static Map<String, String> texts(RuleFiles files, String folder, Complaints problems) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : files.names(file -> file.startsWith(folder))) {
            Utf8.decode(name, files.bytes(name), problems).ifPresent(text -> texts.put(name, text));
        }
        return texts;
    }

    static Map<String, Policy> examine(Policies read, List<Law> laws, Complaints problems) {
        Map<String, Character> marks = laws.stream()
                .collect(Collectors.toMap(Law::citation, Law::verification, (first, second) -> first, TreeMap::new));
        Map<String, Policy> policies = new LinkedHashMap<>();
        for (PolicyText draft : read.drafts()) {
            law(draft, marks, problems);
            if (draft.national() && read.level(draft.code()).isEmpty() && !read.conditions(draft.code()).isEmpty()) {
                problems.object(draft.file(), draft.scopeLine(), draft.code(), "", "lingkup nasional",
                        "kebijakan tentang peringatan berlaku bagi semua peringatan, dari provinsi maupun negara. Hapus \"lingkup nasional\".");
            }
            policies.put(draft.code(),
                    new Policy(draft.code(), draft.name(), read.national(draft.code()), draft.citations(), draft.hold(),
                            draft.file(), draft.line(), draft.text(), read.level(draft.code()),
                            draft.conditions().stream().map(PolicyText.Saying::text).toList(), read.reason(draft.code())));
        }
        return Collections.unmodifiableMap(policies);
    }

    /** See {@link RuleBook#nationalCriteria()}. */
    static List<Criterion> national(Policies read, List<Criterion> rows) {
        List<Set<String>> named = read.drafts().stream().filter(draft -> read.national(draft.code()))
                .flatMap(draft -> read.conditions(draft.code()).stream()).flatMap(condition -> condition.looks().stream())
                .filter(Look::forFindings).map(Look::codes).toList();
        boolean any = named.stream().anyMatch(Set::isEmpty);
        return rows.stream().filter(row -> row.regionLevel().compareTo(RegionLevel.KABUPATEN) <= 0)
                .filter(row -> any || named.stream().anyMatch(codes -> codes.contains(row.code()))).toList();
    }

    /**
     * The core rules with the policies, of both scopes.
     *
     * @throws RuleBookRefused naming the policies that the compiler does not take
     */
    static Compiled compile(Policies policies, Complaints problems) {
        Map<String, String> texts = CoreRules.texts();
        policies.text(false).ifPresent(text -> texts.put("policy.drl", text));
        policies.text(true).ifPresent(text -> texts.put("national.drl", text));
        policies.textForAlerts().ifPresent(text -> texts.put("alert.drl", text));
        try {
            return Compilation.compile(texts);
        } catch (Uncompilable refused) {
            culprits(policies).forEach(draft -> problems.refuse(draft.file(), draft.line(), draft.code(), "", "",
                    "kosakata yang dipakainya menghasilkan aturan yang tidak dapat dikompilasi. Periksa nama peubah pada ruas kanan "
                            + "entri kosakata."));
            if (problems.sound()) {
                problems.refuse("kebijakan/",
                        "kebijakan-kebijakan ini bersama-sama tidak dapat dikompilasi. Kurangi kalimat atau kodenya.");
            }
            problems.refuseIfAny();
            throw refused;
        }
    }

    /** Of few policies all that do not compile by themselves; of many the first alone, found by halves. */
    private static List<PolicyText> culprits(Policies policies) {
        List<PolicyText> suspects = policies.drafts();
        while (suspects.size() > FEW) {
            List<PolicyText> half = suspects.subList(0, suspects.size() / 2);
            suspects = compiles(policies, half) ? suspects.subList(half.size(), suspects.size()) : half;
        }
        return suspects.stream().filter(draft -> !compiles(policies.text(draft))).toList();
    }

    private static boolean compiles(Policies policies, List<PolicyText> some) {
        Set<String> others = policies.drafts().stream().map(PolicyText::code).collect(Collectors.toSet());
        some.forEach(draft -> others.remove(draft.code()));
        Policies few = policies.without(others);
        Map<String, String> texts = new TreeMap<>();
        few.text(false).ifPresent(text -> texts.put("policy.drl", text));
        few.text(true).ifPresent(text -> texts.put("national.drl", text));
        few.textForAlerts().ifPresent(text -> texts.put("alert.drl", text));
        return compiles(texts);
    }

    private static boolean compiles(String text) {
        return compiles(Map.of("policy.drl", text));
    }

    private static boolean compiles(Map<String, String> texts) {
        try {
            Compilation.compile(texts);
            return true;
        } catch (Uncompilable refused) {
            return false;
        }
    }

    private static void law(PolicyText draft, Map<String, Character> marks, Complaints problems) {
        if (draft.citations().isEmpty()) {
            problems.object(draft.file(), draft.line(), draft.code(), "", "",
                    "aturan tanpa dasar hukum. Tulis di atasnya, misalnya: # UU 7/2012 Pasal 10: isi singkatnya.");
        }
        for (String citation : marks.isEmpty() ? List.<String>of() : draft.citations()) {
            Character mark = marks.get(citation);
            if (mark == null) {
                problems.object(draft.file(), draft.line(), draft.code(), "", citation,
                        Text.of("\"%s\" tidak ada di hukum.csv.%s", citation, problems.hint(citation, marks.keySet())));
            } else if (mark == 'M') {
                problems.warn(draft.file(), draft.line(), draft.code(), "", citation,
                        Text.of("\"%s\" masih bertanda M (ingatan); periksa pada naskahnya.", citation));
            }
        }
    }
}
