package id.kentongan.rulebook;

import id.kentongan.facts.Text;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.RuleBookRefused;
import id.kentongan.reasoning.scenario.Examination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Rule books on their way into force: handed in and examined aside, put in force, taken back. One at a time. */
@Component
public class Proposals {
    private static final int MOST_PASSED = 4;

    private final KeptBooks kept;
    private final Books books;
    private final Clock clock;
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Semaphore oneAtATime = new Semaphore(1);
    /** Books that went through the gate in this process, by hash: it will say the same of them again. */
    private final Map<String, RuleBook> passed = new LinkedHashMap<>();

    Proposals(KeptBooks kept, Books books, Clock clock) {
        this.kept = kept;
        this.books = books;
        this.clock = clock;
    }

    /**
     * Reads, checks and compiles a book, plays its examples, and keeps it if nothing is wrong. It judges nothing yet.
     *
     * @param archive the rules directory as ZIP
     * @return what was found; only a book without problems is kept
     */
    public Examination propose(byte[] archive, String account) {
        return alone(() -> {
            Path directory = Files.createTempDirectory("kentongan-usul");
            try {
                BookUpload.unpack(archive, directory);
                Path rules = BookUpload.root(directory);
                Examination examined = aside(rules);
                if (examined.problems().isEmpty()) {
                    kept.keep(passes(examined).hash(), BookArchive.of(rules), clock.instant(), Approval.by(account, ""));
                }
                return examined;
            } catch (BookUpload.Unusable unusable) {
                throw new ProblemException(new HttpProblem(422, unusable.getMessage()));
            } finally {
                FileSystemUtils.deleteRecursively(directory);
            }
        });
    }

    /**
     * Puts a kept book in force; where it was examined by an earlier process it goes through the gate once more, for the program may have
     * changed since.
     *
     * @return since when
     */
    public Instant adopt(String hash, Approval approval) {
        return alone(() -> {
            if (books.current().hash().equals(hash)) {
                throw conflict(Text.of("Buku aturan %s sudah berlaku.", hash));
            }
            return books.adopt(examined(hash), approval);
        });
    }

    /** Puts a book in force again that was before. */
    public Instant rollBack(String hash, Approval approval) {
        if (!kept.keeps(hash)) {
            throw unknown(hash);
        }
        if (!kept.wasInForce(hash)) {
            throw conflict(Text.of("Buku aturan %s belum pernah berlaku. Berlakukan dengan adopt.", hash));
        }
        return adopt(hash, approval);
    }

    private RuleBook passes(Examination examined) {
        RuleBook book = examined.sound();
        passed.put(book.hash(), book);
        while (passed.size() > MOST_PASSED) {
            passed.remove(passed.keySet().iterator().next());
        }
        return book;
    }

    private RuleBook examined(String hash) throws IOException {
        Optional<RuleBook> known = Optional.ofNullable(passed.get(hash));
        if (known.isPresent()) {
            return known.get();
        }
        Path directory = Files.createTempDirectory("kentongan-buku");
        try {
            BookArchive.unpack(content(hash), directory);
            return passes(aside(directory));
        } catch (RuleBookRefused refused) {
            throw conflict(Text.of("Buku aturan %s tidak dapat berlaku: %d masalah, yang pertama: %s", hash,
                    refused.problems().size(), refused.problems().get(0)));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    /** The book as it was handed in. */
    public byte[] content(String hash) {
        return kept.content(hash).orElseThrow(() -> unknown(hash));
    }

    /** No book of that hash is kept. */
    public static ProblemException unknown(String hash) {
        return ProblemException.notFound("Buku aturan", hash,
                "Tulis sidiknya yang lengkap, 64 huruf; buku yang tersimpan terdaftar di /api/v1/books.");
    }

    /** On one thread of its own, so that a core stays free for the watch. Everything is compiled then, questions included. */
    private static Examination aside(Path rules) {
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            return one.submit(() -> {
                Examination examined = Examination.of(rules);
                examined.book().ifPresent(RuleBook::trials);
                return examined;
            }).get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a rule book was examined.", stopping);
        } finally {
            one.shutdownNow();
        }
    }

    private <T> T alone(Callable<T> work) {
        if (!oneAtATime.tryAcquire()) {
            throw ProblemException.busy("Buku aturan lain sedang diperiksa. Coba lagi sebentar lagi.", AGAIN);
        }
        try {
            return work.call();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        } finally {
            oneAtATime.release();
        }
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(new HttpProblem(409, detail));
    }
}
