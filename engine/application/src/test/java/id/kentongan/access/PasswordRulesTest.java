package id.kentongan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"password1234", "P@ssw0rd1234", "drowssap1234", "passwordpassword", "Indonesia2024!", "indonesiaraya",
            "merdeka17081945", "rahasia12345", "kentongan123", "Kentongan2026!", "qwertyuiop12", "1qaz2wsx3edc", "aaaaaaaaaaaa",
            "abcabcabcabc", "abcdefghijkl", "zyxwvutsrqpo", "ratna.wijaya", "Ratna.Wijaya2026", "ayajiw123456", "ratnaratnaratna",
            "bismillah123", "sayangku1234", "jakarta2024!!", "sandirahasia2024", "adminadmin1234", "!!!!!!!!!!!!", "letmein-2026",
            "selamatdatang1", "bhinnekatunggal", "17081945-1234", "persib persib"})
    void whatIsGuessedFirstIsRefusedWithASentenceThatDoesNotQuoteIt(String weak) {
        assertThat(PasswordRules.complaint("ratna.wijaya", weak)).hasValueSatisfying(
                sentence -> assertThat(sentence).startsWith("Sandi ini mudah ditebak").doesNotContainIgnoringCase(weak));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandi yang panjang", "sandi-uji-coba-panjang", "sandi-uji-coba", "kuda benar baterai staples",
            "x7kq2mvp9wth",
            "perahu tembaga menyala", "Tr8!nqL0_vzE", "sungai mengalir ke hulu", "кентонган бдит",
            "\uD83D\uDC18\uD83C\uDF4C\uD83D\uDE80\uD83D\uDC1F 12 sore sekali"})
    void whatCannotBePutTogetherSoEasilyIsTaken(String good) {
        assertThat(PasswordRules.complaint("ratna.wijaya", good)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"081298765432", "3271046504930002", "1945081720261127"})
    void aNumberOfAPersonIsNoPassword(String number) {
        assertThat(PasswordRules.complaint("ratna", number)).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("angka saja"));
    }

    @Test
    void tooShortTooLongBlankAndUnprintableAreEachToldSo() {
        assertThat(PasswordRules.complaint("ratna", "x7kq2mvp9wt").orElseThrow()).contains("12 sampai 200");
        assertThat(PasswordRules.complaint("ratna", "x7".repeat(101)).orElseThrow()).contains("12 sampai 200");
        assertThat(PasswordRules.complaint("ratna", " ".repeat(20)).orElseThrow()).contains("spasi");
        assertThat(PasswordRules.complaint("ratna", "x7kq2mvp9wth\u0007").orElseThrow()).contains("kendali");
    }

    /** The longest is judged in a moment: nobody buys time with a password. */
    @Test
    void theLongestIsJudgedInAMoment() {
        long before = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            PasswordRules.complaint("ratna", "ab1!".repeat(50));
        }
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }
}
