package id.kentongan.adapters.interchange;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Unreadable;
import id.kentongan.tables.TextLine;
import id.kentongan.tables.TextLines;
import java.io.InputStream;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One JSON object per line. A bad line is refused and the next one read. */
final class Ndjson {
    private Ndjson() {}

    static Stream<Reading> read(InputStream in, Contract contract) {
        var lines = Spliterators.spliteratorUnknownSize(new TextLines(in), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(lines, false).filter(line -> !line.text().isBlank()).map(line -> reading(line, contract));
    }

    private static Reading reading(TextLine line, Contract contract) {
        try {
            return new Reading.Understood(line.number(), contract.entry(JsonObject.read(Unreadable.text(line))));
        } catch (Unfit unfit) {
            return unfit.at(line.number(), line.text());
        }
    }
}
