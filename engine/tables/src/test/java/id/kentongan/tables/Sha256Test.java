package id.kentongan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void theVectorOfTheStandardIsMet() {
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(new Sha256().add("a").add("bc").hex()).isEqualTo(new Sha256().add("abc").hex());
    }

    @Test
    void piecesAreKeptApartAndAskingChangesNothing() {
        assertThat(new Sha256().piece("a").piece("bc").hex()).isNotEqualTo(new Sha256().piece("ab").piece("c").hex());
        Sha256 digest = new Sha256().add("abc");
        assertThat(digest.hex()).isEqualTo(digest.hex());
    }
}
