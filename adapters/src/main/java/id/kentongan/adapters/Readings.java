package id.kentongan.adapters;

import id.kentongan.facts.Text;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Readings as they flow from a source to intake. */
public final class Readings {
    private Readings() {}

    /** Readings without their sheets: each refusal says itself on which one its line stands. To be read in order. */
    public static Stream<Reading> placed(Stream<Reading> readings) {
        AtomicReference<Optional<Reading.Sheet>> sheet = new AtomicReference<>(Optional.empty());
        return readings.map(reading -> {
            if (reading instanceof Reading.Sheet begun) {
                sheet.set(Optional.of(begun));
            }
            return reading instanceof Reading.Refused line
                    ? sheet.get().<Reading>map(line::on).orElse(line)
                    : reading;
        }).filter(reading -> !(reading instanceof Reading.Sheet));
    }

    /** That nothing is taken or told from a line on, because too many before it were refused. */
    public static Reading.Refused leftUnread(int line, int most) {
        return new Reading.Refused(line, "", "", Text.of(
                "Sudah %d baris ditolak; mulai baris ini kiriman tidak dibaca lagi. Perbaiki bentuknya, lalu kirim ulang seluruhnya: "
                        + "yang sudah diterima tidak dihitung dua kali.",
                most), "");
    }
}
