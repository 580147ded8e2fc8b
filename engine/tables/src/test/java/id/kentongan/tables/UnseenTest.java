package id.kentongan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenTest {
    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B", "\u200E", "\u202A", "\u2060", "\uFEFF", "\u00AD", "\u3000", "\u2007", "\u202F",
            "\t", " \u00A0 ", "\u0085",
            "\u2028"})
    void whatNobodySeesAroundATextIsNoPartOfIt(String invisible) {
        assertThat(Unseen.stripped(invisible + "35.24.01" + invisible)).isEqualTo("35.24.01");
        assertThat(Unseen.removed(invisible + "35.24.01" + invisible)).isEqualTo("35.24.01");
        assertThat(Unseen.stripped(invisible)).isEmpty();
    }

    @Test
    void insideACodeWhatHasNoWidthIsNothingAndABlankABlank() {
        assertThat(Unseen.removed("35.\u200B24.\u00AD01")).isEqualTo("35.24.01");
        assertThat(Unseen.removed("Kode\u00A0Wilayah")).isEqualTo("Kode Wilayah");
        assertThat(Unseen.stripped("a\u202Eb\u00A0c")).isEqualTo("a\u202Eb\u00A0c");
    }
}
