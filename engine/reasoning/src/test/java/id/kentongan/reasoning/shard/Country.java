package id.kentongan.reasoning.shard;

import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Books and entries for tests of shards. */
final class Country {
    static final Instant START = Instant.parse("2024-06-03T01:00:00Z");
    static final AlertKey CLASH = new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL);
    static final Scope JATIM = new Scope("35");
    static final Scope JATENG = new Scope("33");

    /** KEA-01 is judged in sub-districts, which the nation does not see; POLRES owes reports from districts, MEDIA owes none. */
    static final RuleBook PROVINCIAL = new Pages().criterion(Map.of("tingkat_wilayah", "KECAMATAN")).read();
    /** KEA-01 is judged in districts, and a national policy looks at it. */
    static final RuleBook NATIONAL = new Pages().with("kosakata/kosakata.dsl", Pages.VOCABULARY)
            .with("kebijakan/a.dslr", """
                    # UU 7/2012 Pasal 10: dasar.
                    aturan "KBJ-12 tetangga"
                    lingkup nasional
                    tahan 2 hari
                    jika
                      Ada temuan "KEA-01" tingkat MERAH di kabupaten/kota tetangga
                      Ada temuan "KEA-01" tingkat KUNING atau lebih di kabupaten/kota itu
                    maka
                      Simpulkan KUNING karena "kekerasan terjadi di kabupaten/kota tetangga"
                    selesai
                    """).read();

    private Country() {}

    static Act handling(String id, int revision, AlertKey alert, Duration occurred, Duration received) {
        return Act.of(new Handling(new EntryId("KESBANG", id, revision), alert, Handling.Progress.SELESAI, "Polres",
                START.plus(occurred), START.plus(received), ""));
    }

}
