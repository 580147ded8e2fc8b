package id.kentongan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Act;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.rulebook.Approval;
import id.kentongan.rulebook.Books;
import id.kentongan.rulebook.KeptBook;
import id.kentongan.rulebook.KeptBooks;
import id.kentongan.rulebook.Proposals;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Rule books are proposed, adopted, taken back, and laid into the directory that the program is given at start. */
final class Publishing {
    private static final Approval APPROVED = Approval.by("aturan", "simulasi");
    private static final RegionCode FURTHER = RegionCode.of("97");

    private final Mortal mortal;
    private final Shelf shelf;
    private final Random random;

    Publishing(Mortal mortal, Shelf shelf, Random random) {
        this.mortal = mortal;
        this.shelf = shelf;
        this.random = random;
    }

    /** Regions that the book in force knows beside those that all know. */
    List<String> furtherRegions() {
        return knowsFurther() ? List.of(FURTHER.dotted() + ".01.01") : List.of();
    }

    /** Whether whoever reads it would let it pass: what tells of a region that the book in force does not know is refused. */
    boolean lets(JournalEntry entry) {
        RegionCode region = entry instanceof Observation report ? report.region() : ((Act) entry).key().region();
        return !region.dotted().startsWith(FURTHER.dotted()) || knowsFurther();
    }

    private boolean knowsFurther() {
        return mortal.post().part(Books.class).current().regions().exists(FURTHER);
    }

    /** Puts the book in force that knows all regions. */
    void letAll() {
        Shelf.Book last = shelf.books().get(shelf.books().size() - 1);
        Proposals proposals = mortal.post().part(Proposals.class);
        proposals.propose(last.archive(), "aturan");
        proposals.adopt(last.hash(), APPROVED);
    }

    void propose() {
        boolean unsound = random.nextInt(6) == 0;
        byte[] archive = unsound ? Shelf.unsound() : any(shelf.books()).archive();
        mortal.attempt(() -> assertThat(mortal.post().part(Proposals.class).propose(archive, "aturan").problems().isEmpty())
                .isNotEqualTo(unsound));
    }

    void adopt() {
        another(book -> true, hash -> mortal.post().part(Proposals.class).adopt(hash, APPROVED));
    }

    void rollBack() {
        another(book -> !book.inForce().isEmpty(), hash -> mortal.post().part(Proposals.class).rollBack(hash, APPROVED));
    }

    private interface Taking {
        void up(String hash);
    }

    private void another(Predicate<KeptBook> wanted, Taking taking) {
        String current = mortal.post().part(Books.class).current().hash();
        List<String> others = mortal.post().part(KeptBooks.class).all().stream().filter(wanted).map(KeptBook::hash)
                .filter(hash -> !hash.equals(current)).sorted().toList();
        if (!others.isEmpty()) {
            String chosen = any(others);
            mortal.attempt(() -> taking.up(chosen));
        }
    }

    void give() {
        mortal.given(any(shelf.books()).directory());
        mortal.restart();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
