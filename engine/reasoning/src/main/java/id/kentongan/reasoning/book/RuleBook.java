package id.kentongan.reasoning.book;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.CriterionTable.Entry;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.sentence.Compilation;
import id.kentongan.reasoning.sentence.Compiled;
import id.kentongan.reasoning.sentence.CoreRules;
import id.kentongan.reasoning.sentence.Known;
import id.kentongan.reasoning.sentence.Policies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
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
    private final String hash;
    private final Problems problems;
    private final Regions regions;
    private final List<Law> laws;
    private final Map<String, Indicator> indicators;
    private final Map<String, SourceRow> sources;
    private final List<Criterion> criteria;
    private final Map<String, Map<RegionLevel, List<Criterion>>> rows;
    private final Map<String, Policy> policies;
    private final Set<String> concerns;
    private final List<CalendarRow> calendar;
    private final List<Enrolment> enrolments;
    private final Compiled rules;
    private final Policies sentences;

    private RuleBook(RuleFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
        Tables tables = new Tables(files, problems);
        this.regions = new RegionFiles(tables, problems).read();
        this.hash = hash(files, regions);
        Catalogues catalogues = new Catalogues(tables, problems);
        this.laws = catalogues.laws();
        this.sources = Collections.unmodifiableMap(catalogues.sources());
        this.indicators = Collections.unmodifiableMap(catalogues.indicators(sources.keySet()));
        List<Row> judged = tables.required("kriteria", CriterionTable.COLUMNS);
        List<Entry> entries = CriterionTable.read(judged, indicators);
        CriterionLint.examine(entries, indicators, laws);
        CriterionLint.unused(indicators, entries, problems);
        this.criteria = entries.stream().map(Entry::criterion).toList();
        this.rows = criteria.stream()
                .collect(Collectors.groupingBy(Criterion::code, Collectors.groupingBy(Criterion::regionLevel)));
        this.calendar = catalogues.calendar();
        this.enrolments = catalogues.enrolments(sources, regions);
        this.sentences = PolicyFiles.read(files, new Known(named(judged), sources.keySet(),
                calendar.stream().map(CalendarRow::stage).collect(Collectors.toSet())), problems);
        this.policies = PolicyFiles.examine(sentences, laws, problems);
        this.concerns = Stream.concat(rows.keySet().stream(), policies.keySet().stream()).collect(Collectors.toUnmodifiableSet());
        problems.refuseIfAny();
        this.rules = PolicyFiles.compile(sentences, problems);
    }

    /**
     * Reads, checks and compiles every file of a rules directory.
     *
     * @throws RuleBookRefused if the book cannot be judged with; it carries all problems, not the first
     */
    public static RuleBook read(Path directory) {
        Problems problems = new Problems();
        return new RuleBook(RuleFiles.of(directory, problems), problems);
    }

    /**
     * The same from contents kept elsewhere, as {@link #files} gave them.
     *
     * @param files contents by name relative to the rules directory, with {@code /} between folders
     * @throws RuleBookRefused as {@link #read(Path)}
     */
    public static RuleBook read(Map<String, byte[]> files) {
        Problems problems = new Problems();
        return new RuleBook(RuleFiles.of(files, problems), problems);
    }

    /** The files of which the book is made, by name relative to the rules directory; enough to read it again. */
    public Map<String, byte[]> files() {
        return files.contents().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, file -> file.getValue().clone()));
    }

    /**
     * SHA-256 in hexadecimal over names and contents of the rule files, and over what the regions are: those of the program and a copy of them
     * in the folder hash alike.
     */
    public String hash() {
        return hash;
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

    /** By code, in the order of files and lines. */
    public Map<String, Policy> policies() {
        return policies;
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

    /** The rows that the nation measures: those that its policies look at, of districts and provinces. */
    public List<Criterion> nationalCriteria() {
        return criteria.stream().filter(row -> row.regionLevel().compareTo(RegionLevel.KABUPATEN) <= 0).toList();
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

    private static String hash(RuleFiles files, Regions regions) {
        try {
            byte[] both = (files.hash() + "\n" + regions.fingerprint() + "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Every code that has a row, be it one that was refused: a sentence that names it is not wrong for that. */
    private static Set<String> named(List<Row> rows) {
        return rows.stream().map(row -> row.written("kode")).collect(Collectors.toSet());
    }
}
