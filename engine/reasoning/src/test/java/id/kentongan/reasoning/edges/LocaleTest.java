package id.kentongan.reasoning.edges;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.History;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Where digits look otherwise and letters have other capitals, the same book is read and decides the same. */
class LocaleTest {
    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void neitherLocaleNorTimeZoneChangesAnything() {
        List<Decided> here = decided("a");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        for (String tag : List.of("ar-EG", "tr-TR")) {
            try {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
                List<Decided> there = decided(tag);
                assertThat(there).as(tag).extracting(Decided::because)
                        .isEqualTo(here.stream().map(Decided::because).toList());
                assertThat(fingerprint(there)).as(tag).isEqualTo(fingerprint(here));
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }
        assertThat(here).hasSizeGreaterThan(10);
    }

    /** A policy of the book names its reader, so that it is compiled anew each time; the hash of the book differs, and nothing else. */
    private static List<Decided> decided(String reader) {
        Map<String, byte[]> files = new HashMap<>(Ledger.BOOK.files());
        files.put("kebijakan/99-uji.dslr", """
                # UU 7/2012 Pasal 10
                aturan "KBJ-99 uji"
                tahan 2 hari
                jika
                  Ada temuan "POL-01" tingkat KUNING atau lebih di kabupaten/kota itu
                maka
                  Simpulkan MERAH karena "diuji oleh %s"
                selesai
                """.formatted(reader).getBytes(StandardCharsets.UTF_8));
        RuleBook book = RuleBook.read(files);
        return new Ledger().report("POLRES", "x1", "KEA-01", "35.14.01", 3, "06-01 08:00")
                .report("POLRES", "y1", "POL-01", "35.75", 3, "06-01 09:00")
                .report("POLRES", "z1", "SIB-02", "35.14", 3, "03-10 08:00")
                .report("POLRES", "z2", "SIB-02", "35.14", 4, "05-01 08:00")
                .report("KESBANGPOL-KAB", "n1", "NIHIL", "35.14", 0, "06-01 08:00")
                .report("KESBANGPOL-KAB", "n2", "NIHIL", "35.14", 0, "06-20 08:00")
                .finished("h1", 0, "POL-01", "35.75", "06-02 08:00").sentences(book, "07-01 00:00").stream()
                .map(one -> new Decided(one.at(), one.decision(), one.alert(),
                        one.because().replace("diuji oleh " + reader, "diuji"), one.evidence(), one.legalBasis(), "buku",
                        one.classification()))
                .toList();
    }

    private static String fingerprint(List<Decided> decided) {
        History history = new History();
        decided.forEach(history::add);
        return history.hash();
    }
}
