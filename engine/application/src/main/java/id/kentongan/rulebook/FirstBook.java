package id.kentongan.rulebook;

import id.kentongan.facts.BookTaken;
import id.kentongan.journal.Journal;
import id.kentongan.journal.Receiving;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.RuleBookRefused;
import id.kentongan.reasoning.scenario.Examination;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * With which book the program goes on at start: the rules directory is read once. If it has changed since it was last taken up, it
 * goes through the same gate as any book and takes force at the tick after now; if not, what was put in force meanwhile stays so, and if it
 * is refused, too.
 */
@Component
@EnableConfigurationProperties(BookSettings.class)
class FirstBook {
    private static final Logger LOG = LoggerFactory.getLogger(FirstBook.class);

    private final KeptBooks kept;
    private final Journal journal;
    private final Receiving receiving;
    private final BookSettings settings;

    FirstBook(KeptBooks kept, Journal journal, Receiving receiving, BookSettings settings) {
        this.kept = kept;
        this.journal = journal;
        this.receiving = receiving;
        this.settings = settings;
    }

    /**
     * @return what was wrong with the directory, where an older book stays in force because of it
     * @throws RuleBookRefused if the directory is refused and no book was in force before
     */
    Optional<RefusedAtStart> goOn(Books books) {
        Optional<String> last = books.newest();
        if (last.isEmpty()) {
            books.begin(Examination.of(settings.rules()).sound(), BookArchive.of(settings.rules()));
            return Optional.empty();
        }
        sayWhenTimeBegan(books.first());
        receiving.under(inForce(books));
        alsoUnderWhatStillJudges(books);
        try {
            follow(books, last.get());
            return Optional.empty();
        } catch (RuleBookRefused refused) {
            refused.problems().forEach(problem -> LOG.error("{}", problem));
            LOG.error("{} masalah. Buku aturan {} tetap berlaku.", refused.problems().size(), last.get());
            return Optional.of(
                    new RefusedAtStart(last.get(), refused.problems().size(), refused.problems().get(0).toString()));
        }
    }

    private void follow(Books books, String last) {
        RuleBook given = RuleBook.read(settings.rules());
        Optional<SetAside> failed = books.setAside().filter(aside -> aside.hash().equals(given.hash()));
        if (failed.isPresent()) {
            books.complain(failed.get());
            return;
        }
        if (given.hash().equals(last) || kept.lastOfTheDirectory().equals(given.hash())) {
            return;
        }
        RuleBook sound = Examination.of(settings.rules()).sound();
        kept.keep(sound.hash(), BookArchive.of(settings.rules()), receiving.horizon(), Approval.OF_THE_DIRECTORY);
        LOG.warn("Folder aturan {} bukan yang terakhir diambil: buku {} menggantikan {} mulai detak berikutnya.",
                settings.rules(),
                sound.hash(), last);
        books.adopt(sound, Approval.OF_THE_DIRECTORY);
    }

    /** A book may have been put in force that has not been taken up yet: until then the one before is still asked. */
    private void alsoUnderWhatStillJudges(Books books) {
        try {
            books.after(kept.judged()).forEach(receiving::alsoUnder);
        } catch (RuleBookRefused unreadable) {
            LOG.warn("Buku aturan yang masih menilai tidak dapat dibaca: {}", unreadable.problems().get(0));
        }
    }

    /** The one that was in force; where this version of the program cannot read it, the one that is given says who is sent what. */
    private RuleBook inForce(Books books) {
        try {
            return books.current();
        } catch (RuleBookRefused unreadable) {
            return RuleBook.read(settings.rules());
        }
    }

    /** Journals that were begun before taking up a book was an entry of theirs. */
    private void sayWhenTimeBegan(String first) {
        if (journal.beginning().isEmpty()) {
            Instant adopted = kept.adopted(first);
            receiving.begin(new BookTaken(first, journal.first().filter(adopted::isAfter).orElse(adopted)));
        }
    }
}
