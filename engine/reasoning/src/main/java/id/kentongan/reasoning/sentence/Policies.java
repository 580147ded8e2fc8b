package id.kentongan.reasoning.sentence;

import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.bound.Limit;
import id.kentongan.reasoning.sentence.PolicyText.Saying;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All policies of a book: sentences understood, turned into rule text, and found harmless. */
public final class Policies {
    /** What reports have no part in. */
    private static final Set<String> NO_REPORTS = Set.of("World", "Area", "Stage", "VotingDay");
    private static final Pattern CURLY = Pattern.compile("[\u201C\u201D\u201E\u00AB\u00BB\u2018\u2019]");

    /** Entries do not say whose conclusion it is; the program does, also for vocabularies that are kept. */
    private static final String UNSIGNED_WAIVER = "new HoldWaived($peringatan,";

    private final Vocabulary vocabulary;
    private final Known known;
    private final Flaws flaws = new Flaws();
    private int letters;
    private final Map<String, PolicyText> drafts = new LinkedHashMap<>();
    private final SortedMap<String, String> rules = new TreeMap<>();
    private final SortedMap<String, Meaning> judged = new TreeMap<>();

    /** What a policy is judged for, by whom, and its conditions. */
    private record Meaning(Place place, boolean national, List<Condition> conditions, String reason) {}

    /**
     * @param words contents of {@code kosakata/*.dsl} by file name
     * @param scripts contents of {@code kebijakan/*.dslr} by file name
     */
    public Policies(Map<String, String> words, Map<String, String> scripts, Known known) {
        this.known = known;
        this.vocabulary = Vocabulary.read(words, flaws::add);
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            List<PolicyText> read = PolicyReader.read(script.getKey(), script.getValue(), flaws::add);
            for (PolicyText draft : read) {
                if (drafts.size() >= Limit.POLICIES.most()) {
                    flaw(draft, draft.line(), "", Limit.POLICIES.told(drafts.size() + 1L));
                    return;
                }
                add(draft);
            }
        }
    }

    private Policies(Policies all, Set<String> without) {
        vocabulary = all.vocabulary;
        known = all.known;
        flaws.addAll(all.flaws);
        drafts.putAll(all.drafts);
        rules.putAll(all.rules);
        judged.putAll(all.judged);
        drafts.keySet().removeAll(without);
        rules.keySet().removeAll(without);
        judged.keySet().removeAll(without);
    }

    /** The same policies besides some. */
    public Policies without(Set<String> codes) {
        return new Policies(this, codes);
    }

    /** What is put around and between the sentences of whatever book: it decides as they do. */
    public static String frame() {
        return RuleText.frame();
    }

    /** Everything that is wrong; while there is anything, nothing may be compiled. */
    public List<Flaw> flaws() {
        return flaws.kept();
    }

    /** How many more there are than anybody reads. */
    public int moreFlaws() {
        return flaws.beyond();
    }

    /** What their authors wrote, in the order of files and lines. */
    public List<PolicyText> drafts() {
        return List.copyOf(drafts.values());
    }

    /**
     * Rule text of one scope, the same whatever the order of files and rules. Empty where no policy has that scope.
     *
     * @throws IllegalStateException while there are flaws
     */
    public Optional<String> text(boolean national) {
        if (!flaws.isEmpty()) {
            throw new IllegalStateException(Text.of("Policies with %d flaws are not for the compiler.", flaws.size()));
        }
        List<String> scoped = rules.entrySet().stream().filter(rule -> national(rule.getKey()) == national)
                .filter(rule -> level(rule.getKey()).isPresent())
                .map(Map.Entry::getValue).toList();
        return scoped.isEmpty() ? Optional.empty() : Optional.of(RuleText.together(national, scoped));
    }

    /** Rule text of the policies that are judged for each open alert, of provinces and of the nation alike. */
    public Optional<String> textForAlerts() {
        List<String> waivers = rules.entrySet().stream().filter(rule -> level(rule.getKey()).isEmpty()).map(Map.Entry::getValue)
                .toList();
        return flaws.isEmpty() && !waivers.isEmpty() ? Optional.of(RuleText.forAlerts(waivers)) : Optional.empty();
    }

    /** Rule text of one policy by itself, to find out which one the compiler refuses. */
    public String text(PolicyText draft) {
        return RuleText.together(national(draft.code()), List.of(rules.getOrDefault(draft.code(), "")));
    }

    /** The level of the regions for which a policy is judged; none where it is judged for each open alert. */
    public Optional<RegionLevel> level(String code) {
        return Optional.ofNullable(judged.get(code)).flatMap(policy -> policy.place().level());
    }

    /** Whether it is judged by the nation and not by each province. */
    public boolean national(String code) {
        return Optional.ofNullable(judged.get(code)).map(Meaning::national).orElse(false);
    }

    /** Those of some criteria for findings of which some sentence asks, be it that there are any or that there are none. */
    public Set<String> askedFor(Set<String> criteria) {
        return meant(looks().filter(Look::forFindings), criteria);
    }

    /** Those of some criteria of which some sentence asks from which sources they stem. */
    public Set<String> askedWho(Set<String> criteria) {
        return meant(looks().filter(look -> look.word("heardBesides").isPresent()), criteria);
    }

    /** What each sentence names is read off it once, not for each criterion. */
    private static Set<String> meant(Stream<Look> looks, Set<String> criteria) {
        List<Predicate<String>> meaning = looks.map(Look::meaning).toList();
        return criteria.stream().filter(code -> meaning.stream().anyMatch(means -> means.test(code)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The kinds of facts at which sentences look. */
    public Set<String> lookedAt() {
        return looks().map(Look::fact).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Look> looks() {
        return judged.values().stream().flatMap(policy -> policy.conditions().stream())
                .flatMap(condition -> condition.looks().stream());
    }

    /** Whether a policy is judged for districts and rests on nothing but what is found in the district itself. */
    public boolean local(String code) {
        return level(code).filter(RegionLevel.KABUPATEN::equals).isPresent() && conditions(code).stream()
                .flatMap(condition -> condition.looks().stream()).allMatch(look -> look.forFindings()
                        ? look.constraints().stream().anyMatch(constraint -> constraint.matches("district ?== ?\\$kode"))
                        : NO_REPORTS.contains(look.fact()));
    }

    /** Rule text of one policy, the same in two books exactly where both judge it alike; empty where it was not understood. */
    public String meaning(String code) {
        return rules.getOrDefault(code, "");
    }

    /** The reason that a policy writes into what it concludes; empty where it was not understood. */
    public String reason(String code) {
        return Optional.ofNullable(judged.get(code)).map(Meaning::reason).orElse("");
    }

    /** The conditions of a policy in their order; none where it was not understood. */
    public List<Condition> conditions(String code) {
        return Optional.ofNullable(judged.get(code)).map(Meaning::conditions).orElse(List.of());
    }

    /**
     * A text in which every sentence of the policies that are judged for regions stands by itself and concludes {@link Met}: to tell
     * somebody which of them hold.
     */
    public String trials() {
        List<String> trials = new ArrayList<>();
        judged.forEach((code, policy) -> policy.place().level().ifPresent(level -> {
            for (int at = 0; at < policy.conditions().size(); at++) {
                trials.add(RuleText.trial(code, at + 1, policy.place(), policy.conditions().get(at).rule()));
            }
        }));
        return RuleText.trials(trials);
    }

    private void add(PolicyText draft) {
        if (known.criteria().contains(draft.code())) {
            flaw(draft, draft.line(), draft.code(),
                    Text.of("kode %s sudah dipakai sebuah kriteria. Pakai kode kebijakan, misalnya KBJ-01.", draft.code()));
        } else if (drafts.putIfAbsent(draft.code(), draft) != null) {
            flaw(draft, draft.line(), draft.code(),
                    Text.of("kode %s sudah dipakai di %s, baris %d. Beri kode lain.", draft.code(),
                            drafts.get(draft.code()).file(), drafts.get(draft.code()).line()));
        } else {
            translate(draft).filter(rule -> bearable(draft, rule)).ifPresent(rule -> {
                AllowList.complaints(draft.code(), RuleText.alone(rule))
                        .forEach(complaint -> flaw(draft, draft.line(), "",
                                "kosakata menghasilkan aturan yang ditolak: " + complaint));
                refuseWhatWasOverlooked(draft, rule);
                rules.put(draft.code(), rule);
            });
        }
    }

    private boolean bearable(PolicyText draft, String rule) {
        boolean before = Limit.RULE_LETTERS.exceededBy(letters);
        letters += rule.length();
        if (Limit.RULE_LETTERS.exceededBy(letters) && !before) {
            flaw(draft, draft.line(), "", Limit.RULE_LETTERS.told(letters));
        }
        return !Limit.RULE_LETTERS.exceededBy(letters);
    }

    /** Who judges a policy, and what it hears, is read off its text: whatever the compiler sees in it must have been seen there. */
    private void refuseWhatWasOverlooked(PolicyText draft, String rule) {
        Meaning meaning = judged.get(draft.code());
        long looks = meaning.conditions().stream().mapToLong(condition -> condition.looks().size()).sum()
                + Look.at(meaning.place().anchor).size();
        if (looks != AllowList.patterns(draft.code(), RuleText.alone(rule))) {
            flaw(draft, draft.line(), "",
                    "kosakata yang dipakainya ditulis dengan bentuk yang tidak terbaca seluruhnya. Tulis ruas kanannya "
                            + "seperti entri lain.");
        }
    }

    private Optional<String> translate(PolicyText draft) {
        int before = flaws.size();
        List<Condition> conditions = new ArrayList<>();
        Set<Place> places = EnumSet.noneOf(Place.class);
        Set<String> seen = new HashSet<>();
        for (Saying sentence : draft.conditions()) {
            phrase(draft, sentence, false).ifPresent(phrase -> {
                places.add(phrase.place());
                scope(draft, sentence, phrase);
                render(draft, sentence, phrase, conditions.size() + 1)
                        .map(rule -> draft.national() ? RuleText.asTheNationSees(rule) : rule)
                        .ifPresent(rule -> conditions.add(new Condition(sentence.line(), sentence.text(), rule)));
            });
            if (!seen.add(sentence.text())) {
                flaw(draft, sentence.line(), sentence.text(), "kalimat ini tertulis dua kali. Hapus salah satu.");
            }
        }
        Optional<Phrase> conclusion = phrase(draft, draft.conclusion(), true);
        conclusion.ifPresent(phrase -> places.add(phrase.place()));
        places.remove(Place.MANA_PUN);
        if (places.size() != 1 && flaws.size() == before) {
            flaw(draft, draft.line(), "",
                    places.isEmpty()
                            ? "tidak satu kalimat pun menyebut wilayah yang dinilai. Tambahkan kalimat tentang "
                                    + "kabupaten/kota atau provinsi."
                            : Text.of("kalimat-kalimatnya menilai %s sekaligus. Bagi menjadi beberapa aturan.",
                                    String.join(" dan ", places.stream().map(Place::inWords).toList())));
        }
        Optional<String> then = conclusion.flatMap(phrase -> render(draft, draft.conclusion(), phrase, 0));
        if (flaws.size() > before || then.isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = conditions.stream().map(Condition::rule).toList();
        String premises = RuleText.premises(texts);
        if (then.get().contains("{temuan}") && premises.isEmpty()) {
            flaw(draft, draft.line(), "", "tidak ada temuan yang mendasari simpulan. Tambahkan kalimat \"Ada …\".");
            return Optional.empty();
        }
        Place place = places.iterator().next();
        judged.put(draft.code(), new Meaning(place, draft.national() && place.level().isPresent(), List.copyOf(conditions),
                conclusion.flatMap(phrase -> phrase.written(Blank.ALASAN, draft.conclusion().text())).orElse("")));
        return Optional.of(RuleText.rule(draft.code(), place, texts,
                then.get().replace("{kebijakan}", '"' + draft.code() + '"').replace("{temuan}", premises)
                        .replace(UNSIGNED_WAIVER, UNSIGNED_WAIVER.replace("$", '"' + draft.code() + "\", $"))));
    }

    /** Who judges a policy follows from what its sentences look at; what its author says of it must agree. */
    private void scope(PolicyText draft, Saying sentence, Phrase phrase) {
        if (draft.national() && phrase.reach() == Reach.PROVINSI) {
            flaw(draft, sentence.line(), sentence.text(),
                    Text.of("kalimat \"%s\" %s. Padahal baris %d menulis \"lingkup nasional\", sehingga kebijakan ini tidak pernah dapat ",
                            PolicyReader.cut(sentence.text()), phrase.reach().inWords, draft.scopeLine())
                            + "terpenuhi. Hapus \"lingkup nasional\", atau pakai kalimat lain.");
        } else if (!draft.national() && phrase.reach() == Reach.NASIONAL) {
            flaw(draft, sentence.line(), sentence.text(),
                    Text.of("kalimat \"%s\" %s. Padahal kebijakan ini dinilai per provinsi, sehingga kalimat ini tidak pernah benar di sana. ",
                            PolicyReader.cut(sentence.text()), phrase.reach().inWords)
                            + "Tulis \"lingkup nasional\" di bawah nama aturan, atau pakai kalimat lain.");
        }
    }

    private Optional<Phrase> phrase(PolicyText draft, Saying sentence, boolean conclusion) {
        List<Phrase> fitting = vocabulary.fitting(sentence.text(), conclusion);
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        flaw(draft, sentence.line(), sentence.text(), fitting.isEmpty() && CURLY.matcher(sentence.text()).find()
                ? Text.of("kalimat \"%s\" memakai tanda kutip miring, seperti dari Word. Ganti dengan tanda kutip lurus (\").",
                        PolicyReader.cut(sentence.text()))
                : fitting.isEmpty()
                        ? Text.of("kalimat \"%s\" tidak dikenal.%s", PolicyReader.cut(sentence.text()),
                                vocabulary.hint(sentence.text(), conclusion, known.effort()))
                        : Text.of("kalimat \"%s\" cocok dengan dua kosakata: \"%s\" dan \"%s\".",
                                PolicyReader.cut(sentence.text()),
                                fitting.get(0).text(), fitting.get(1).text()));
        return Optional.empty();
    }

    private Optional<String> render(PolicyText draft, Saying sentence, Phrase phrase, int number) {
        try {
            return Optional.of(phrase.render(sentence.text(), number, known));
        } catch (Blank.Misfit misfit) {
            flaw(draft, sentence.line(), sentence.text(), misfit.getMessage());
            return Optional.empty();
        }
    }

    private void flaw(PolicyText draft, int line, String value, String message) {
        flaws.add(new Flaw(draft.file(), line, draft.code(), PolicyReader.cut(value), message));
    }
}
