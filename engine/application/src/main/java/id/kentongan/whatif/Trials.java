package id.kentongan.whatif;

import id.kentongan.fault.FaultWords;
import id.kentongan.rulebook.TickLength;
import id.kentongan.access.Caller;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Text;
import id.kentongan.journal.Journal;
import id.kentongan.problem.ProblemException;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.RuleBookRefused;
import id.kentongan.reasoning.ledger.Ledger;
import id.kentongan.reasoning.whatif.Answer;
import id.kentongan.reasoning.whatif.Crew;
import id.kentongan.reasoning.whatif.Supposition;
import id.kentongan.reasoning.whatif.WhatIf;
import id.kentongan.rulebook.Books;
import id.kentongan.rulebook.KeptBooks;
import id.kentongan.rulebook.Proposals;
import id.kentongan.why.Withholding;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Compares books over the journal, one comparison after the other, by threads that give way to the watch. Judged is what the asker may
 * read and nothing else: what the answer says cannot tell more. Answers are kept until newer ones need their room, or the program ends.
 */
@Component
@EnableConfigurationProperties(TickLength.class)
public class Trials {
    /** Comparing takes some 400 bytes of heap an entry at its peak; the watch needs the rest. */
    private static final int BYTES_AN_ENTRY = 1_000;
    private static final long MOST_ENTRIES = Runtime.getRuntime().maxMemory() / BYTES_AN_ENTRY;
    private static final int MOST_WAITING = 4;
    private static final int MOST_KEPT = 8;
    private static final Duration AGAIN = Duration.ofMinutes(1);
    /** The watch needs a processor too. */
    private static final int HANDS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

    private final Journal journal;
    private final KeptBooks kept;
    private final Books books;
    private final Clock clock;
    private final Duration tick;
    private final Map<String, Trial> trials = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "what-if");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    Trials(Journal journal, KeptBooks kept, Books books, Clock clock, TickLength tick) {
        this.journal = journal;
        this.kept = kept;
        this.books = books;
        this.clock = clock;
        this.tick = tick.tick();
    }

    /** Writes an answer down; it is kept in this form. */
    @FunctionalInterface
    public interface Writing {
        String of(Answer answer, RuleBook before, RuleBook after);
    }

    /** @throws ProblemException if a book is not kept, or too many comparisons wait already */
    public synchronized Trial begin(Wish wish, Caller caller, Writing writing) {
        Stream.concat(Stream.of(wish.rules()), wish.against().stream()).filter(hash -> !kept.keeps(hash)).findFirst()
                .ifPresent(hash -> {
                    throw Proposals.unknown(hash);
                });
        if (trials.values().stream().filter(trial -> !trial.ended()).count() >= MOST_WAITING) {
            throw ProblemException.busy(
                    Text.of("%d perbandingan lain masih berjalan atau menunggu. Coba lagi nanti.", MOST_WAITING),
                    AGAIN);
        }
        Trial trial = new Trial(UUID.randomUUID().toString(), caller.name(), caller.clearance(), clock.instant(), wish);
        trials.put(trial.id(), trial);
        trials.values().removeIf(old -> trials.size() > MOST_KEPT && old.ended());
        worker.execute(() -> work(trial, writing));
        return trial;
    }

    /** A comparison that this account asked for, as long as it may read what it was answered with. */
    public synchronized Optional<Trial> find(String id, Caller caller) {
        return Optional.ofNullable(trials.get(id)).filter(trial -> trial.account().equals(caller.name()))
                .filter(trial -> caller.sight().regions().whole() && trial.clearance().compareTo(caller.clearance()) <= 0);
    }

    /** Ends a comparison, and forgets it. */
    public synchronized void end(Trial trial) {
        trial.giveUp();
        trials.remove(trial.id());
    }

    private void work(Trial trial, Writing writing) {
        try {
            trial.done(answer(trial, writing));
        } catch (CancellationException unwanted) {
            LOG.debug("Given up: {}", trial.id());
        } catch (TooLong | RuleBookRefused told) {
            trial.failed(String.valueOf(told.getMessage()));
        } catch (RuntimeException | Error fault) {
            LOG.warn("Comparing {} failed", trial.wish().rules(), FaultWords.traced(fault));
            trial.failed("Perbandingan gagal karena kesalahan di server; keterangannya ada di catatan server.");
        }
    }

    private String answer(Trial trial, Writing writing) {
        trial.reached(0);
        Wish wish = trial.wish();
        RuleBook before = wish.against().map(this::book).orElseGet(books::current);
        RuleBook after = book(wish.rules());
        Ledger received = received(trial);
        Supposition question = new Supposition(before, after, tick, wish.asDated(), wish.from(), wish.until());
        return writing.of(WhatIf.answer(question, received, received, new Crew(HANDS), trial::reached), before, after);
    }

    private RuleBook book(String hash) {
        return books.current().hash().equals(hash) ? books.current() : kept.read(hash);
    }

    private Ledger received(Trial trial) {
        Withholding reader = new Withholding(trial.clearance());
        Ledger.Draft draft = new Ledger.Draft();
        try (Stream<JournalEntry> all = journal.upTo(Long.MAX_VALUE)) {
            all.filter(reader::passes).forEach(entry -> {
                if (draft.add(entry) >= MOST_ENTRIES) {
                    throw new TooLong();
                }
                trial.goOn();
            });
        }
        return draft.inOrder((number, entry, first) -> {});
    }

    private static final class TooLong extends RuntimeException {
        TooLong() {
            super(Text.of(
                    "Jurnal berisi lebih dari %d entri; memori server tidak cukup untuk membandingkan sebanyak itu sambil berjaga. ",
                    MOST_ENTRIES) + "Ambil salinannya dari /api/v1/journal dan pakai perintah diff.");
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
