package id.kentongan.reasoning.edges;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.played.Playing;
import id.kentongan.reasoning.played.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A nation that nobody sent anything until a book came whose policy looks at what was reported long before. */
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
    private static final String SOURCES = """
            kode,nama,instansi,keandalan,klasifikasi,tingkat_wilayah,wajib_jam,keterangan
            MEDIA,Media massa,-,C,BIASA,KABUPATEN,,-
            """;
    private static final List<JournalEntry> JOURNAL = new Ledger().report("MEDIA", "1", "KEA-01", "35.14", 1, "06-01 08:00")
            .entries();

    @Test
    void itCountsWhatTheBookSendsItFromTheTimeBefore() throws IOException {
        RuleBook without = new Pages().with("sumber.csv", SOURCES).read();
        RuleBook national = new Pages().with("sumber.csv", SOURCES).with("kebijakan/uji.dslr", POLICY)
                .with("kosakata/kosakata.dsl", Files.readString(Path.of("../../rules/kosakata/kosakata.dsl"))).read();
        try (Playing shards = Playing.shards(without, Duration.ofMinutes(1), JOURNAL, Post::faithful);
                Playing whole = Playing.whole(without, Duration.ofMinutes(1), JOURNAL)) {
            for (Playing one : List.of(shards, whole)) {
                one.adopt(national, Ledger.at("06-05 08:00")).to(Ledger.at("07-10 08:00"));
            }
            assertThat(shards.decided()).isEqualTo(whole.decided())
                    .extracting(one -> one.decision().verb() + " " + one.decision().key())
                    .containsExactly("RAISE KEA-01@35.14", "RAISE KBJ-01@35.14", "CLEAR KBJ-01@35.14", "CLEAR KEA-01@35.14");
        }
    }
}
