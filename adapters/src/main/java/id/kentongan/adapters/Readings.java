package id.kentongan.adapters;

import id.kentongan.facts.Text;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Readings as they flow from a source to intake. */
public final class Readings {
    private Readings() {}

    /**
     * The same readings, lazily, but not beyond so many refused ones: a file of another kind would else fill the record of refusals. What
     * was read until then stands; a last refusal says that the rest was left unread.
     */
    public static Stream<Reading> untilRefused(Stream<Reading> readings, int most) {
        var patient = new Patient(readings.iterator(), most);
        return StreamSupport
                .stream(Spliterators.spliteratorUnknownSize(patient, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(readings::close);
    }

    /** That nothing is read from a line on, because too many before it were refused. */
    public static Reading.Refused leftUnread(int line, int most) {
        return new Reading.Refused(line, "", "", Text.of(
                "Lebih dari %d baris ditolak; mulai baris ini kiriman tidak dibaca lagi. Perbaiki bentuknya, lalu kirim ulang seluruhnya.",
                most), "");
    }

    private static final class Patient implements Iterator<Reading> {
        private final Iterator<Reading> readings;
        private final int most;
        private int refused;

        Patient(Iterator<Reading> readings, int most) {
            this.readings = readings;
            this.most = most;
        }

        @Override
        public boolean hasNext() {
            return refused <= most && readings.hasNext();
        }

        @Override
        public Reading next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Reading reading = readings.next();
            refused += reading instanceof Reading.Refused ? 1 : 0;
            return refused <= most
                    ? reading
                    : leftUnread(reading.line(), most);
        }
    }
}
