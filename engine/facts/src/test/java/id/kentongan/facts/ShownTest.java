package id.kentongan.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void whatSteersATerminalOrTurnsTheReadingAroundIsWrittenOut() {
        assertThat(Shown.of("a\u001B[2Jb\u202Egnp.exe\u2066\u200F\u009Bc\u2028d\u007F")).isEqualTo(
                "a\\u001B[2Jb\\u202Egnp.exe\\u2066\\u200F\\u009Bc\\u2028d\\u007F");
    }

    @Test
    void whatPeopleWriteStaysAsItIs() {
        String written = "Kec. Sìnjai \uD83D\uDEA8 \u0639\u0631\u0628\u064A\tbaris\r\n\u201Ckutip\u201D \u2026 \u2013 \u200D";
        assertThat(Shown.of(written)).isSameAs(written);
    }
}
