package id.kentongan.adapters.interchange;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Unreadable;
import id.kentongan.tables.TextLine;
import id.kentongan.tables.TextLines;
import java.io.InputStream;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One JSON object per line. A bad line is refused and the next one read. */
final class Ndjson {
    private Ndjson() {}

    static Stream<Reading> read(InputStream in, Contract contract) {
        var lines = Spliterators.spliteratorUnknownSize(new TextLines(in), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(lines, false).filter(line -> !line.text().isBlank()).map(line -> reading(line, contract));
    }

    /** The same, by as many threads as there are processors. To be closed. */
    static Stream<Reading> readAhead(InputStream in, Supplier<Contract> contracts) {
        var lines = new TextLines(in);
        Ahead<TextLine, Optional<Reading>> ahead = new Ahead<>(lines, () -> {
            Contract contract = contracts.get();
            return line -> line.text().isBlank() ? Optional.empty() : Optional.of(reading(line, contract));
        });
        var readings = Spliterators.spliteratorUnknownSize(ahead, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(readings, false).onClose(ahead::close).flatMap(Optional::stream);
    }

    private static Reading reading(TextLine line, Contract contract) {
        try {
            return new Reading.Understood(line.number(), contract.entry(JsonObject.read(Unreadable.text(line))));
        } catch (Unfit unfit) {
            return unfit.at(line.number(), line.text());
        }
    }
}
