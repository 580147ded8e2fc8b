package id.kentongan.reasoning.edges;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.played.Playing;
import id.kentongan.reasoning.played.Post;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A nation that nobody sent anything until a book came that looks at what was reported, or not reported, long before. */
class NewlyNationalTest {
    private static final String POLICY = """
            # UU 7/2012 Pasal 10
            aturan "KBJ-01 senasional"
            lingkup nasional
            jika
              Ada temuan "KEA-01" tingkat KUNING atau lebih di kabupaten/kota itu
            maka
              Simpulkan KUNING karena "diuji karena senasional"
            selesai
            """;
    private static final String OWES_NOTHING = """
            kode,nama,instansi,keandalan,klasifikasi,tingkat_wilayah,wajib_jam,keterangan
            MEDIA,Media massa,-,C,BIASA,KABUPATEN,,-
            """;
    private static final List<JournalEntry> JOURNAL = new Ledger().report("MEDIA", "1", "KEA-01", "35.14", 1, "06-01 08:00")
            .entries();

    @Test
    void itCountsWhatTheBookSendsItFromTheTimeBefore() {
        assertThat(decided(book(), JOURNAL)).containsExactly("06-01 RAISE KEA-01@35.14", "06-05 RAISE KBJ-01@35.14",
                "06-16 CLEAR KBJ-01@35.14", "06-22 CLEAR KEA-01@35.14");
    }

    /** The last tick under the old book, and the first under the new. */
    @Test
    void itCountsOnceWhatIsReceivedAroundTheTickOfTheBook() {
        List<JournalEntry> around = new Ledger().report("MEDIA", "1", "KEA-01", "35.14", 1, "06-05 08:00")
                .report("MEDIA", "2", "KEA-01", "35.75", 1, "06-05 08:01").entries();
        assertThat(decided(book(), around)).containsExactly("06-05 RAISE KEA-01@35.14", "06-05 RAISE KBJ-01@35.14",
                "06-05 RAISE KBJ-01@35.75", "06-05 RAISE KEA-01@35.75", "06-20 CLEAR KBJ-01@35.14", "06-20 CLEAR KBJ-01@35.75",
                "06-26 CLEAR KEA-01@35.14", "06-26 CLEAR KEA-01@35.75");
    }

    /** The duty is as old as the report that enrolled the region, not as the book: nobody is heard since, so nothing is cleared. */
    @Test
    void itIsBlindWhereASilenceBeganBeforeTheBook() {
        RuleBook national = new Pages().with("sumber.csv", OWES_NOTHING.replace("KABUPATEN,,", "KABUPATEN,48,"))
                .policies(POLICY).read();
        assertThat(decided(national, JOURNAL)).containsExactly("06-01 RAISE KEA-01@35.14", "06-05 RAISE KBJ-01@35.14");
    }

    @Test
    void itKnowsWhatWasWithdrawnBeforeTheBook() {
        List<JournalEntry> withdrawn = new Ledger().report("MEDIA", "1", "KEA-01", "35.14", 1, "06-01 08:00")
                .withdrawn("06-02 08:00").entries();
        assertThat(decided(book(), withdrawn)).containsExactly("06-01 RAISE KEA-01@35.14", "06-09 CLEAR KEA-01@35.14");
    }

    private static RuleBook book() {
        return new Pages().with("sumber.csv", OWES_NOTHING).policies(POLICY).read();
    }

    /** By shards as by one whole reasoning; the book comes on the fifth of June. */
    private static List<String> decided(RuleBook national, List<JournalEntry> journal) {
        RuleBook without = new Pages().with("sumber.csv", OWES_NOTHING).read();
        try (Playing shards = Playing.shards(without, Duration.ofMinutes(1), journal, Post::faithful);
                Playing whole = Playing.whole(without, Duration.ofMinutes(1), journal)) {
            for (Playing one : List.of(shards, whole)) {
                one.adopt(national, Ledger.at("06-05 08:00")).to(Ledger.at("07-10 08:00"));
            }
            assertThat(shards.decided()).isEqualTo(whole.decided());
            return shards.decided().stream().map(one -> "%s %s %s".formatted(one.at().toString().substring(5, 10),
                    one.decision().verb(), one.decision().key())).toList();
        }
    }
}
