package id.kentongan.adapters.kit;

import id.kentongan.adapters.catalogue.KnownSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the payloads of a source are read. */
public enum Reader {
    INTERCHANGE("interchange", KnownSource.INTERCHANGE), KESBANGPOL_DAILY("kesbangpol-harian",
            KnownSource.KESBANGPOL_DAILY),
    BAWASLU("bawaslu", KnownSource.BAWASLU_VIOLATIONS), BMKG("bmkg", KnownSource.BMKG_NOWCAST),
    /** CSV or XLSX, one record a row. */
    TABLE("table"),
    /** A JSON array, object or NDJSON. */
    JSON("json"), XML("xml"),
    /** RSS or Atom. */
    FEED("feed");

    private final String written;
    private final Optional<KnownSource> known;

    Reader(String written) {
        this.written = written;
        this.known = Optional.empty();
    }

    Reader(String written, KnownSource known) {
        this.written = written;
        this.known = Optional.of(known);
    }

    public String written() {
        return written;
    }

    /** The class that reads it, where the form is one of those that we know. */
    public Optional<KnownSource> known() {
        return known;
    }

    /** Whether the file says which field is which. */
    boolean mapped() {
        return known.isEmpty();
    }

    static Optional<Reader> of(String written) {
        return Arrays.stream(values()).filter(reader -> reader.written.equals(written)).findFirst();
    }

    static List<String> all() {
        return Arrays.stream(values()).map(Reader::written).toList();
    }
}
