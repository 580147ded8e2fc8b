package id.kentongan.reasoning.book;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.CriterionTable.DatedRow;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.sentence.Compilation;
import id.kentongan.reasoning.sentence.Compiled;
import id.kentongan.reasoning.sentence.CoreRules;
import id.kentongan.reasoning.sentence.Known;
import id.kentongan.reasoning.sentence.Policies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.KieBase;

/** All rule files of one version, checked and compiled. Immutable. */
public final class RuleBook {
    private final RuleFiles files;
    private final String folderHash;
    private final String hash;
    private final Complaints problems;
    private final Regions regions;
    private final List<Law> laws;
    private final Map<String, Indicator> indicators;
    private final Map<String, SourceRow> sources;
    private final List<Criterion> criteria;
    private final Map<String, Map<RegionLevel, List<Criterion>>> rows;
    private final Map<String, Policy> policies;
    private final List<Criterion> nationalCriteria;
    private final Set<String> concerns;
    private final Set<String> askedFor;
    private final Set<String> askedWho;
    private final Set<String> lookedAt;
    private final List<CalendarRow> calendar;
    private final List<Enrolment> enrolments;
    private final Compiled rules;
    private final Policies sentences;
    /** Empty where it decides about all that it knows. */
    private final Optional<Set<String>> decided;

    private RuleBook(RuleFiles files, Complaints problems) {
        this.files = files;
        this.folderHash = files.hash();
        this.problems = problems;
        Tables tables = new Tables(files, problems);
        this.regions = new RegionFiles(tables, problems).read();
        this.hash = Core.hash(folderHash, regions.fingerprint());
        Catalogues catalogues = new Catalogues(tables, problems);
        this.laws = catalogues.laws();
        this.sources = Collections.unmodifiableMap(catalogues.sources());
        this.indicators = Collections.unmodifiableMap(catalogues.indicators(sources.keySet()));
        List<SheetRow> judged = tables.required("kriteria", CriterionTable.COLUMNS);
        List<DatedRow> entries = CriterionTable.read(judged, indicators);
        CriterionLint.examine(entries, indicators, laws);
        CriterionLint.unused(indicators, entries, problems);
        this.criteria = entries.stream().map(DatedRow::criterion).toList();
        this.rows = byConcern(criteria);
        this.calendar = catalogues.calendar();
        this.enrolments = catalogues.enrolments(sources, regions);
        this.sentences = PolicyFiles.read(files, new Known(named(judged), sources.keySet(),
                calendar.stream().map(CalendarRow::stage).collect(Collectors.toSet()), problems.effort()), problems);
        this.policies = PolicyFiles.examine(sentences, laws, problems);
        this.nationalCriteria = PolicyFiles.national(sentences, criteria);
        if (problems.sound()) {
            new PolicyLint(criteria, indicators, sources, calendar, regions, problems).examine(sentences);
        }
        this.concerns = Stream.concat(rows.keySet().stream(), policies.keySet().stream()).collect(Collectors.toUnmodifiableSet());
        this.askedFor = sentences.askedFor(rows.keySet());
        this.askedWho = sentences.askedWho(rows.keySet());
        this.lookedAt = sentences.lookedAt();
        problems.refuseIfAny();
        this.rules = PolicyFiles.compile(sentences, problems);
        this.decided = Optional.empty();
    }

    /** The other with rows in the place of its own, deciding about some concerns alone. */
    private RuleBook(RuleBook other, List<Criterion> criteria, Optional<Set<String>> decided) {
        Set<String> unasked = decided.map(other::policiesBesides).orElse(Set.of());
        this.files = other.files;
        this.folderHash = other.folderHash;
        this.hash = other.hash;
        this.problems = other.problems;
        this.regions = other.regions;
        this.laws = other.laws;
        this.indicators = other.indicators;
        this.sources = other.sources;
        this.criteria = List.copyOf(criteria);
        this.rows = byConcern(this.criteria);
        this.policies = other.policies;
        this.sentences = unasked.isEmpty() ? other.sentences : other.sentences.without(unasked);
        this.nationalCriteria = PolicyFiles.national(sentences, this.criteria);
        this.concerns = other.concerns;
        this.calendar = other.calendar;
        this.enrolments = other.enrolments;
        this.askedFor = sentences.askedFor(rows.keySet());
        this.askedWho = sentences.askedWho(rows.keySet());
        this.lookedAt = sentences.lookedAt();
        this.rules = unasked.isEmpty() ? other.rules : other.rules.without(unasked);
        this.decided = decided;
    }

    private Set<String> policiesBesides(Set<String> codes) {
        return policies.keySet().stream().filter(code -> !codes.contains(code)).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Map<RegionLevel, List<Criterion>>> byConcern(List<Criterion> criteria) {
        return criteria.stream().collect(Collectors.groupingBy(Criterion::code, Collectors.groupingBy(Criterion::regionLevel)));
    }

    /** The same book, to ask what it would decide if these were its rows. It keeps its hash and is never taken up. */
    public RuleBook judgingBy(List<Criterion> others) {
        return new RuleBook(this, others, decided);
    }

    /**
     * The same book, to ask what it decides about some concerns alone. About the others it still finds what it finds, where it has rows for
     * them, so that policies can rest on it, but raises nothing. It is never taken up.
     *
     * @param codes of criteria and policies
     */
    public RuleBook decidingOnly(Set<String> codes) {
        return new RuleBook(this, criteria, Optional.of(Set.copyOf(codes)));
    }

    /** The concerns about which alone it decides; empty where it decides about all. */
    public Optional<Set<String>> decided() {
        return decided;
    }

    /**
     * Reads, checks and compiles every file of a rules directory.
     *
     * @throws RuleBookRefused if the book cannot be judged with; it carries all problems, not the first
     */
    public static RuleBook read(Path directory) {
        Complaints problems = new Complaints();
        return new RuleBook(RuleFiles.of(directory, problems), problems);
    }

    /**
     * The same from contents kept elsewhere, as {@link #files} gave them.
     *
     * @param files contents by name relative to the rules directory, with {@code /} between folders
     * @throws RuleBookRefused as {@link #read(Path)}
     */
    public static RuleBook read(Map<String, byte[]> files) {
        Complaints problems = new Complaints();
        return new RuleBook(RuleFiles.of(files, problems), problems);
    }

    /** The files of which the book is made, by name relative to the rules directory; enough to read it again. */
    public Map<String, byte[]> files() {
        return files.contents().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, file -> file.getValue().clone()));
    }

    /**
     * What every decision under this book carries: SHA-256 over its folder, the core rules, the frame of the vocabulary and the regions,
     * in hexadecimal.
     */
    public String hash() {
        return hash;
    }

    /** SHA-256 over names and contents of the rule files alone: what its author can compare with another folder. */
    public String folderHash() {
        return folderHash;
    }

    /** The regions by which it judges: its own where it has files for them, else those of the program. */
    public Regions regions() {
        return regions;
    }

    /** What keeps the book from taking force although replay can judge with it: shared bounds, law that is not in the catalogue. */
    public List<Problem> objections() {
        return problems.objections();
    }

    /** What is not wrong but unfinished: missing scenarios, guides, coverage. */
    public List<Problem> warnings() {
        return problems.warnings();
    }

    public List<Law> laws() {
        return laws;
    }

    public Map<String, Indicator> indicators() {
        return indicators;
    }

    public Map<String, SourceRow> sources() {
        return sources;
    }

    /** All dated rows, past and future ones included, in the order of the file. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /**
     * The rows that the nation measures by itself: those at district level and above of the criteria that national policies name; all of
     * that level where one speaks of findings without naming any; none without national policies.
     */
    public List<Criterion> nationalCriteria() {
        return nationalCriteria;
    }

    /** By code, in the order of files and lines. */
    public Map<String, Policy> policies() {
        return policies;
    }

    /** Whether some row of a criterion, past and future ones included, is judged at a level. */
    public boolean judges(String criterion, RegionLevel level) {
        return rows.getOrDefault(criterion, Map.of()).containsKey(level);
    }

    /** The codes of all criteria and policies. */
    public Set<String> concerns() {
        return concerns;
    }

    public List<CalendarRow> calendar() {
        return calendar;
    }

    /** Regions that owe reports by an entry of their own, from {@code wajib_lapor.csv}; empty where there is no such file. */
    public List<Enrolment> enrolments() {
        return enrolments;
    }

    /** Whether some policy rests on findings of this criterion. */
    public boolean asksFor(String criterion) {
        return askedFor.contains(criterion);
    }

    /** Whether some policy rests on facts of a type other than findings. */
    public boolean looksAt(Class<? extends Record> type) {
        return lookedAt.contains(type.getSimpleName());
    }

    /** Whether this policy rests on findings of this criterion, be it that there are any or that there are none. */
    public boolean restsOn(String policy, String criterion) {
        return sentences.conditions(policy).stream().flatMap(condition -> condition.looks().stream())
                .anyMatch(look -> look.forFindings() && look.means(criterion));
    }

    /** Whether a policy is judged for districts and rests on nothing but what is found in the district itself. */
    public boolean local(String policy) {
        return sentences.local(policy);
    }

    /** What the sentences of a policy mean under the vocabulary of this book, for comparison with another book; empty for no policy. */
    public String meaning(String policy) {
        return sentences.meaning(policy);
    }

    /** Whether some policy asks from which sources findings of this criterion stem. */
    public boolean asksWho(String criterion) {
        return askedWho.contains(criterion);
    }

    /** The row that judges this concern at the moment, if one is in force. */
    public Optional<Criterion> criterion(AlertKey key, Instant at) {
        return dated(key).stream().filter(row -> row.period().contains(at)).findFirst();
    }

    /** How long the concern must stay calm before each step down: by its policy, its row in force, or the last row that was. */
    public Duration hold(AlertKey key, Instant at) {
        Policy policy = policies.get(key.code());
        return policy != null ? policy.hold() : rowAt(key, at).map(Criterion::hold).orElse(Duration.ofDays(1));
    }

    /** Articles on which a decision about this concern rests. */
    public List<String> legalBasis(AlertKey key, Instant at) {
        Policy policy = policies.get(key.code());
        return policy != null ? policy.legalBasis() : rowAt(key, at).map(row -> row.guidance().legalBasis()).orElse(List.of());
    }

    private List<Criterion> dated(AlertKey key) {
        return rows.getOrDefault(key.code(), Map.of()).getOrDefault(key.region().level(), List.of());
    }

    /** The row in force, else the last that was, else the first that will be. */
    private Optional<Criterion> rowAt(AlertKey key, Instant at) {
        Comparator<Criterion> byStart = Comparator.comparing(row -> row.period().from());
        List<Criterion> dated = dated(key);
        return criterion(key, at).or(() -> dated.stream().filter(row -> !row.period().start().isAfter(at)).max(byStart))
                .or(() -> dated.stream().min(byStart));
    }

    /**
     * The compiled core rules and the policies of one province. Two books with the same policies and vocabulary share the very object, so
     * that a changed threshold compiles nothing.
     */
    public KieBase provincial() {
        return rules.provincial();
    }

    /** The compiled core rules and the policies that look across provinces; shared as {@link #provincial()} is. */
    public KieBase national() {
        return rules.national();
    }

    /** The compiled core rules and all policies, for the whole country judged as one. */
    public KieBase whole() {
        return rules.whole();
    }

    /**
     * The core rules with every sentence of the policies by itself, for whoever asks which of them hold. Compiled when it is first asked
     * for.
     */
    public KieBase trials() {
        Map<String, String> texts = CoreRules.texts();
        texts.put("policy.drl", sentences.trials());
        return Compilation.compile(texts).provincial();
    }

    /** Every code that has a row, be it one that was refused: a sentence that names it is not wrong for that. */
    private static Set<String> named(List<SheetRow> rows) {
        return rows.stream().map(row -> row.written("kode")).collect(Collectors.toSet());
    }
}
