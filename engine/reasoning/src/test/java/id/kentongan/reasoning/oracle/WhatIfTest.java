package id.kentongan.reasoning.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Period;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.Diff;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.whatif.Answer;
import id.kentongan.reasoning.whatif.Crew;
import id.kentongan.reasoning.whatif.Supposition;
import id.kentongan.reasoning.whatif.WhatIf;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is judged only as far as an edit reaches, shard by shard, differs exactly where two whole replays differ. */
class WhatIfTest {
    private static final int SEEDS = Integer.getInteger("kentongan.lengkap", 1) > 1 ? 2_000 : 100;
    private static final Duration TICK = Duration.ofMinutes(1);
    /** A village and a district that no list of regions has. */
    private static final List<String> NOWHERE = List.of("35.14.01.9999", "35.99");
    private static final Instant END = Bundle.START.plus(Duration.ofDays(35));

    @Test
    void asDatedItDiffersWhereTwoWholeReplaysDiffer() {
        Seen seen = new Seen();
        for (long seed = 0; seed < SEEDS; seed++) {
            Edited edited = Edited.random(seed);
            RuleBook before = edited.before.read();
            RuleBook after = edited.after.read();
            seen.compare(seed, edited, before, after, answer(edited, before, after, true), before, after);
        }
        seen.enough();
    }

    @Test
    void byDefaultItDiffersAsIfTheEditHadAlwaysBeenInForce() {
        Seen seen = new Seen();
        for (long seed = 0; seed < SEEDS; seed++) {
            Edited edited = Edited.random(seed);
            RuleBook before = edited.before.read();
            RuleBook after = edited.after.read();
            seen.compare(seed, edited, before, after, answer(edited, before, after, false), edited.oldAlways(),
                    edited.newAlways());
        }
        seen.enough();
    }

    private static Answer answer(Edited edited, RuleBook before, RuleBook after, boolean asDated) {
        return WhatIf.answer(new Supposition(before, after, TICK, asDated, edited.from, edited.until), edited.journal,
                Past.of(edited.journal), Crew.ofAllProcessors(), share -> {});
    }

    /** What the seeds have shown, so that none of it is shown by none. */
    private static final class Seen {
        private int differing;
        private int narrowed;
        private int same;
        private int followed;
        private int leftOut;

        void compare(long seed, Edited edited, RuleBook before, RuleBook after, Answer answer, RuleBook old, RuleBook fresh) {
            List<Decided> was = edited.compared(old);
            List<Decided> is = edited.compared(fresh);
            Diff all = Diff.between(was, is);
            assertThat(plain(answer.decisions().added())).as("added, seed %d", seed).isEqualTo(plain(all.added()));
            assertThat(plain(answer.decisions().dropped())).as("dropped, seed %d", seed).isEqualTo(plain(all.dropped()));
            assertThat(answer.decisions().moved()).as("moved, seed %d", seed).hasSameSizeAs(all.moved());
            Predicate<Decided> judged = decided -> answer.judged().contains(decided.decision().key().code());
            assertThat(answer.decisions().same()).as("same, seed %d", seed)
                    .isEqualTo(Diff.between(was.stream().filter(judged).toList(), is.stream().filter(judged).toList()).same());
            Set<String> concerns = new HashSet<>(before.concerns());
            concerns.addAll(after.concerns());
            differing += all.added().size() + all.dropped().size() + all.moved().size() > 0 ? 1 : 0;
            narrowed += answer.judged().size() < concerns.size() ? 1 : 0;
            leftOut += edited.decided(old).size() - was.size();
            same += answer.decisions().same();
            followed += edited.before.policies() == edited.after.policies()
                    && answer.judged().size() < concerns.size()
                    && all.added().stream().anyMatch(decided -> decided.decision().key().code().startsWith("KBJ")) ? 1 : 0;
        }

        void enough() {
            assertThat(differing).as("edits that changed a decision").isGreaterThan(SEEDS / 10);
            assertThat(narrowed).as("edits after which not everything was judged").isGreaterThan(SEEDS / 10);
            assertThat(same).as("decisions that both books made").isGreaterThan(SEEDS);
            assertThat(leftOut).as("decisions before the time that was asked about").isGreaterThan(SEEDS / 10);
            assertThat(followed).as("edits of rows alone that changed what a policy decides").isPositive();
        }

        /** The books that were built by hand have hashes of their own. */
        private static List<Decided> plain(List<Decided> decisions) {
            return decisions.stream()
                    .map(decided -> new Decided(decided.at(), decided.decision(), decided.alert(), decided.because(),
                            decided.evidence(), decided.legalBasis(), "", decided.classification()))
                    .toList();
        }
    }

    /** A journal and a book of which something was edited. */
    record Edited(EditedBook before, EditedBook after, List<JournalEntry> journal, Optional<Instant> from,
            Optional<Instant> until) {
        static Edited random(long seed) {
            Random random = new Random(seed);
            EditedBook before = EditedBook.random(random);
            List<JournalEntry> journal = new ArrayList<>(Handled.journal(seed));
            if (random.nextInt(3) == 0) {
                journal.add(new BookTaken("buku", Bundle.START.plus(Duration.ofHours(random.nextInt(100) - 50))));
            }
            if (random.nextInt(3) == 0) {
                journal.addAll(new Journals(random, Bundle.INDICATORS, List.of("POLRES"), NOWHERE, Journals.SMALL_VALUES,
                        Bundle.START, Duration.ofDays(9)).next("luar", 5));
            }
            journal.sort(JournalEntry.ARRIVAL);
            Set<EntryId> seen = new HashSet<>();
            journal.removeIf(entry -> !seen.add(entry.id()));
            EditedBook after = random.nextInt(3) > 0 ? before.withOtherRows(random) : before.edited(random);
            Optional<Instant> until = random.nextBoolean() ? Optional.empty() : Optional.of(END);
            Optional<Instant> from = random.nextInt(3) > 0
                    ? Optional.empty()
                    : Optional.of(Bundle.START.plus(Duration.ofHours(random.nextInt(120))));
            return new Edited(before, after, journal, from, until);
        }

        List<Decided> decided(RuleBook book) {
            List<Decided> decisions = new ArrayList<>();
            Replay.run(book, TICK, journal, until, decisions::add);
            return decisions;
        }

        /** Those of the time that is asked about. */
        List<Decided> compared(RuleBook book) {
            return decided(book).stream().filter(decided -> from.map(since -> !decided.at().isBefore(since)).orElse(true))
                    .toList();
        }

        private Instant end() {
            return until.orElseGet(() -> Moments.tickOf(journal.get(journal.size() - 1).receivedAt(), TICK));
        }

        /** For each code and level with other rows the one that is in force at the end. */
        RuleBook oldAlways() {
            List<Criterion> rows = new ArrayList<>(before.edition().rows());
            rows.removeIf(row -> changed(row) && !row.period().contains(end()));
            return read(before, rows.stream().map(row -> changed(row) ? always(row) : row).toList());
        }

        /** For each code and level with other rows the changed one that begins last; where none was changed, the one in force at the end. */
        RuleBook newAlways() {
            List<Criterion> rows = after.edition().rows();
            List<Criterion> judging = new ArrayList<>();
            for (Criterion row : rows) {
                List<Criterion> fresh = at(rows, row.code(), row.regionLevel());
                List<Criterion> edited = fresh.stream().filter(one -> !before.edition().rows().contains(one)).toList();
                if (!changed(row)) {
                    judging.add(row);
                } else if (edited.isEmpty()
                        ? row.period().contains(end())
                        : row.equals(edited.stream().max(Comparator.comparing(one -> one.period().from())).orElseThrow())) {
                    judging.add(always(row));
                }
            }
            return read(after, judging);
        }

        private static RuleBook read(EditedBook book, List<Criterion> rows) {
            return new EditedBook(new Edition(rows, book.edition().sources(), book.edition().enrolments()), book.policies())
                    .read();
        }

        private boolean changed(Criterion row) {
            return !Set.copyOf(at(before.edition().rows(), row.code(), row.regionLevel()))
                    .equals(Set.copyOf(at(after.edition().rows(), row.code(), row.regionLevel())));
        }

        private static List<Criterion> at(List<Criterion> rows, String code, RegionLevel level) {
            return rows.stream().filter(row -> row.code().equals(code) && row.regionLevel() == level).toList();
        }

        private static Criterion always(Criterion row) {
            return new Criterion(row.code(), row.name(), row.gauge(), row.direction(), row.thresholds(), row.hold(),
                    row.redSources(), new Period(LocalDate.of(2020, 1, 1), Optional.empty()), row.guidance());
        }
    }
}
