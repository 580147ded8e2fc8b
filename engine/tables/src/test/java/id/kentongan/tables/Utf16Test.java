package id.kentongan.tables;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf16Test {
    private static final String TEXT = "Wilayah:;35.14\r\nJudul;\"Rp 5 \u20AC, \uD83D\uDD25 \u00E9\"\r\n";

    @Test
    void bothOrdersAreReadWithAMarkAndWithout() {
        for (Charset order : List.of(UTF_16LE, UTF_16BE)) {
            assertThat(Utf16.utf8(TEXT.getBytes(order))).as("%s", order).isEqualTo(TEXT.getBytes(UTF_8));
            assertThat(Utf16.utf8(("\uFEFF" + TEXT).getBytes(order))).as("%s", order)
                    .isEqualTo(("\uFEFF" + TEXT).getBytes(UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "id;source", "\u0000", "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000",
            "a\u0000b\u0000\u0000c\u0000d"})
    void whatIsNotUtf16IsLeftAsItIs(String text) {
        byte[] content = text.getBytes(UTF_8);
        assertThat(Utf16.utf8(content)).isSameAs(content);
    }

    @Test
    void halfAPairBreaksItsOwnLineOnly() {
        byte[] lone = "\uFEFFa;b;c\n1;2?;3\n4;5;6\n".getBytes(UTF_16LE);
        lone[2 * 10] = 0x3D;
        lone[2 * 10 + 1] = (byte) 0xD8;
        assertThat(Csv.rows(new ByteArrayInputStream(Utf16.utf8(lone)))).hasSize(3)
                .filteredOn(TableRow.Broken.class::isInstance).singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo(2));
    }

    @Test
    void anyTextIsTheSameTextInBothEncodings() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("\uFEFF");
            random.ints(random.nextInt(60), 1, 0x10FFFF).filter(c -> c < 0xD800 || c > 0xDFFF)
                    .forEach(text::appendCodePoint);
            assertThat(Utf16.utf8(text.toString().getBytes(seed % 2 == 0 ? UTF_16LE : UTF_16BE))).as("seed %d", seed)
                    .isEqualTo(text.toString().getBytes(UTF_8));
        }
    }

    @Test
    void anOddByteAtTheEndIsBroken() {
        byte[] content = Arrays.copyOf(TEXT.getBytes(UTF_16LE), 21);
        assertThat(Utf16.utf8(content)).endsWith(0xFF);
    }
}
