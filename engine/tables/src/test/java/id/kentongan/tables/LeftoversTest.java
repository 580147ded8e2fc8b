package id.kentongan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftoversTest {
    @ParameterizedTest
    @ValueSource(strings = {"~$laporan.xlsx", "desktop.ini", "Desktop.ini", "Thumbs.db", ".DS_Store", "._laporan.xlsx",
            "diam.dslr~",
            ".diam.dslr.swp", "diam.dslr.swp", "diam.dslr.swo", "kriteria.csv.bak", "kriteria.BAK", "#diam.dslr#",
            ".~lock.kriteria.csv#", "~WRL0001.tmp", "a.ndjson.part", "a.crdownload", "a.ndjson.camelLock", "kriteria.csv.orig",
            "__MACOSX"})
    void whatEditorsAndFileManagersLeaveIsKnown(String name) {
        assertThat(Leftovers.is(name)).isTrue();
        assertThat(Leftovers.onTheWay("kebijakan/" + name)).isTrue();
        assertThat(Leftovers.onTheWay(name + "/a.csv")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"laporan.xlsx", "kebijakan/diam.dslr", "kriteria.csv", "#1 laporan.csv", "laporan~1.csv", "bak.csv",
            "old", "x"})
    void whatPeopleHandInIsNot(String name) {
        assertThat(Leftovers.onTheWay(name)).isFalse();
    }
}
