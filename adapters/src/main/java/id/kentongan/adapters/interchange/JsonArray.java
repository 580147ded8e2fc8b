package id.kentongan.adapters.interchange;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Unreadable;
import id.kentongan.tables.TextLine;
import id.kentongan.tables.TextLines;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A JSON array of observations, or one object that may spread over several lines, of any length. It is cut into its elements while it is
 * read, so that no more than one of them is held, and one that is no sound JSON does not take the others with it. The line of a reading is
 * the number of the element, from 1.
 */
final class JsonArray implements Iterator<Reading> {
    private final JsonElements elements;
    private final Contract contract;
    private Optional<Reading> next = Optional.empty();
    private int number;

    private JsonArray(InputStream json, Contract contract) {
        this.elements = new JsonElements(json);
        this.contract = contract;
    }

    static Stream<Reading> read(InputStream json, Contract contract) {
        var array = Spliterators.spliteratorUnknownSize(new JsonArray(json, contract), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(array, false);
    }

    /** @throws java.io.UncheckedIOException if the stream cannot be read */
    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            next = elements.next().<Reading>map(this::reading).or(() -> elements.fault().map(Reading.Refused::whole));
        }
        return next.isPresent();
    }

    @Override
    public Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Reading reading = next.orElseThrow();
        next = Optional.empty();
        return reading;
    }

    private Reading reading(byte[] element) {
        number++;
        var lines = new TextLines(new ByteArrayInputStream(element));
        TextLine line = lines.hasNext() ? lines.next() : new TextLine(1, "", TextLine.Soundness.SOUND);
        try {
            return new Reading.Understood(number, contract.entry(JsonObject.read(Unreadable.text(line))));
        } catch (Unfit unfit) {
            return unfit.at(number, line.text());
        }
    }
}
