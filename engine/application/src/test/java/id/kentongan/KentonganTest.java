package id.kentongan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KentonganTest {
    @Test
    void compiledRulesAreKeptWhereTheUserWantsThem() {
        assertThat(Kentongan.shelf(Map.of("KENTONGAN_CACHE", "/srv/simpan", "XDG_CACHE_HOME", "/c"), "/home/ana"))
                .contains(Path.of("/srv/simpan"));
        assertThat(Kentongan.shelf(Map.of("XDG_CACHE_HOME", "/c"), "/home/ana")).contains(Path.of("/c/kentongan"));
        assertThat(Kentongan.shelf(Map.of(), "/home/ana")).contains(Path.of("/home/ana/.cache/kentongan"));
    }

    @Test
    void orNowhere() {
        assertThat(Kentongan.shelf(Map.of("KENTONGAN_CACHE", ""), "/home/ana")).isEmpty();
        assertThat(Kentongan.shelf(Map.of(), "?")).isEmpty();
    }
}
