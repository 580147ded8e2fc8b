package id.kentongan.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.reasoning.shard.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackedPlacesTest {

    @Test
    void whatIsPackedIsUnpackedTheSame() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            TreeMap<Long, Role> written = new TreeMap<>();
            for (int more = random.nextInt(10_000); more > 0; more--) {
                long place = random.nextInt(4) == 0 ? random.nextLong() >>> 2 + random.nextInt(60) : written.size();
                written.put(place, random.nextInt(3) == 0 ? Role.LATE : Role.COUNTS);
            }
            PackedPlaces places = new PackedPlaces();
            written.descendingMap().forEach(places::add);
            places.sort();
            PackedPlaces read = PackedPlaces.of(places.pages());
            TreeMap<Long, Role> found = new TreeMap<>();
            for (int at = 0; at < read.size(); at++) {
                found.put(read.seq(at), read.role(at));
            }
            assertThat(found).as("seed %d", seed).isEqualTo(written);
        }
    }

    @Test
    void aDenseRunTakesOneByteForEach() {
        PackedPlaces places = new PackedPlaces();
        for (int seq = 1; seq <= 9_000; seq++) {
            places.add(seq, Role.COUNTS);
        }
        assertThat(places.pages()).hasSize(3);
        assertThat(places.pages().stream().mapToInt(page -> page.length).sum()).isBetween(9_000, 9_010);
        assertThat(places.seqs(8_999, 500)).containsExactly(9_000);
    }

    @Test
    void aPageThatIsTornOrOutOfOrderIsNoPage() {
        PackedPlaces places = new PackedPlaces();
        places.add(5, Role.COUNTS);
        places.add(900, Role.LATE);
        byte[] page = places.pages().get(0);
        assertThatThrownBy(() -> PackedPlaces.of(List.of(Arrays.copyOf(page, page.length - 1))))
                .isInstanceOf(IllegalArgumentException.class);
        List<byte[]> twice = new ArrayList<>(places.pages());
        twice.add(page);
        assertThatThrownBy(() -> PackedPlaces.of(twice)).isInstanceOf(IllegalArgumentException.class);
        assertThat(PackedPlaces.of(List.of()).size()).isZero();
    }
}
