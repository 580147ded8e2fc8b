package id.kentongan.adapters.interchange;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.facts.JournalEntry;
import id.kentongan.tables.Foreign;
import id.kentongan.tables.Utf16;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The public observation contract. NDJSON, CSV and JSON arrays are read line by line, element by element, and may be of any length; a
 * workbook is held in memory whole. One bad line never stops the others.
 */
public final class Interchange {
    /** Largest workbook in bytes. */
    public static final int LARGEST = 50 * 1024 * 1024;
    private static final int PEEK = 8 * 1024;

    private Interchange() {}

    /** One JSON object per line. */
    public static Source ndjson(Codes codes, Receipt receipt) {
        return Form.NDJSON.source(codes, receipt);
    }

    /** A JSON array of objects, or one object. */
    public static Source json(Codes codes, Receipt receipt) {
        return Form.JSON.source(codes, receipt);
    }

    /** CSV with the names of the contract in its first row; comma, semicolon or tab. */
    public static Source csv(Codes codes, Receipt receipt) {
        return Form.CSV.source(codes, receipt);
    }

    /** Every sheet that a workbook shows and that has the names of the contract in its first row. */
    public static Source xlsx(Codes codes, Receipt receipt) {
        return Form.XLSX.source(codes, receipt);
    }

    /** Whichever of the four the content is, helped by the name where the content leaves it open. */
    public static Source any(Codes codes, Receipt receipt) {
        return payload -> stream(payload.name(), new ByteArrayInputStream(payload.content()), payload.receivedAt(), codes,
                receipt);
    }

    /**
     * Like {@link #any}, from a stream that need not fit into memory. The stream is read lazily and is left for the caller to close.
     *
     * @param receivedAt when the payload reached us; with {@link Receipt#REPLAY} it is not used
     * @throws UncheckedIOException while reading, if the stream fails
     */
    public static Stream<Reading> stream(String name, InputStream content, Instant receivedAt, Codes codes, Receipt receipt) {
        var contract = new Contract(codes, receipt, receivedAt);
        return stream(name, content, receipt, (form, in) -> form.read(in, contract));
    }

    /**
     * A journal, which may be long: lines of NDJSON are understood by as many threads as there are processors, and come in their order.
     *
     * @param codes asked by all of them
     * @return to be closed
     */
    public static Stream<Reading> journal(String name, InputStream content, Codes codes) {
        Supplier<Contract> contracts = () -> new Contract(codes, Receipt.REPLAY, Instant.EPOCH);
        return stream(name, content, Receipt.REPLAY, (form, in) -> form == Form.NDJSON
                ? Ndjson.readAhead(in, contracts)
                : form.read(in, contracts.get()));
    }

    private interface Reader {
        Stream<Reading> read(Form form, InputStream in) throws IOException;
    }

    private static Stream<Reading> stream(String name, InputStream content, Receipt receipt, Reader reader) {
        try {
            var in = new BufferedInputStream(content, PEEK);
            in.mark(PEEK);
            byte[] beginning = in.readNBytes(PEEK);
            in.reset();
            InputStream text = Utf16.utf8(beginning, in);
            if (text != in) {
                return stream(name, text, receipt, reader);
            }
            Optional<Foreign> foreign = Foreign.of(beginning);
            if (foreign.isPresent()) {
                return Stream.of(Reading.Refused.whole(foreign.get().said()));
            }
            if (beginning.length == 0) {
                // A journal in which nothing happened is a fact; a delivery without content is a mistake of the sender.
                return receipt == Receipt.REPLAY
                        ? Stream.empty()
                        : Stream.of(Reading.Refused.whole("Berkas kosong. Kirim ulang dengan isinya."));
            }
            return reader.read(Form.of(name, beginning), in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An entry as one line of NDJSON, without a line break; read with {@link Receipt#REPLAY} it gives the entry back. */
    public static String line(JournalEntry entry) {
        return JsonLine.of(entry);
    }

    static Source of(Form form, Codes codes, Receipt receipt) {
        return (Payload payload) -> {
            try {
                byte[] content = Utf16.utf8(payload.content());
                return Foreign.of(content).<Stream<Reading>>map(what -> Stream.of(Reading.Refused.whole(what.said())))
                        .orElse(form.read(new ByteArrayInputStream(content), new Contract(codes, receipt, payload.receivedAt())));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }
}
