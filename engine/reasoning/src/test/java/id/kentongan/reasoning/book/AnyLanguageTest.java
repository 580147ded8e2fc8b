package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A book reads, compiles and hashes alike whatever the language of the machine; Arabic writes other digits, Turkish another i. */
@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
class AnyLanguageTest {
    private static final Path RULES = Path.of("../../rules");
    private static final List<Locale> OTHERS = List.of(Locale.forLanguageTag("ar-EG"), Locale.forLanguageTag("tr-TR"),
            Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
    private final Locale before = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void back() {
        Locale.setDefault(before);
        TimeZone.setDefault(zone);
    }

    @Test
    void theSameFilesAreTheSameBook() {
        RuleBook here = RuleBook.read(RULES);
        for (Locale other : OTHERS) {
            Locale.setDefault(other);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat("%d".formatted(7).equals("7")).as("the language takes effect").isEqualTo(other.getLanguage().equals("tr"));
            RuleBook there = RuleBook.read(here.files());

            assertThat(there.hash()).isEqualTo(here.hash());
            assertThat(there.provincial()).as("the very rule texts").isSameAs(here.provincial());
            assertThat(there.warnings()).extracting(Problem::toString)
                    .isEqualTo(here.warnings().stream().map(Problem::toString).toList());
        }
    }

    @Test
    void whatIsNewCompilesThere() {
        Map<String, byte[]> files = new HashMap<>(RuleBook.read(RULES).files());
        for (Locale other : OTHERS) {
            Locale.setDefault(other);
            files.put("kebijakan/uji.dslr", """
                    # UU 7/2012 Pasal 10: dasar.
                    aturan "KBJ-91 uji"
                    jika
                      Ada temuan "KEA-01" tingkat MERAH di sedikitnya 17 kecamatan
                    maka
                      Simpulkan MERAH karena "alasan yang hanya ada di %s"
                    selesai
                    """.replace("%s", other.getLanguage()).getBytes(StandardCharsets.UTF_8));
            RuleBook book = RuleBook.read(files);

            assertThat(book.provincial().getRule("id.kentongan.rules.policy", "KBJ-91")).isNotNull();
            assertThat(book.trials().getKiePackages()).isNotEmpty();
        }
    }

    @Test
    void whatIsWrongIsSaidInTheSameWords() {
        Pages wrong = new Pages().criterion(Map.of("tahan_hari", "99999", "kuning", "12.500"));
        List<String> here = wrong.refusals();
        Locale.setDefault(OTHERS.get(0));

        assertThat(wrong.refusals()).isEqualTo(here).hasSize(2);
    }
}
