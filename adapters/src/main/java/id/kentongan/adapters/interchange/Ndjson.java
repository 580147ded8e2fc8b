package id.kentongan.adapters.interchange;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.strict.Line;
import id.kentongan.adapters.strict.Lines;
import id.kentongan.adapters.strict.Unfit;
import java.io.InputStream;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One JSON object per line. A bad line is refused and the next one read. */
final class Ndjson {
    private Ndjson() {}

    static Stream<Reading> read(InputStream in, Contract contract) {
        var lines = Spliterators.spliteratorUnknownSize(new Lines(in), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(lines, false).filter(line -> !line.text().isBlank()).map(line -> reading(line, contract));
    }

    private static Reading reading(Line line, Contract contract) {
        try {
            return new Reading.Understood(line.number(), contract.entry(JsonObject.read(line.sound())));
        } catch (Unfit unfit) {
            return unfit.at(line.number(), line.text());
        }
    }
}
