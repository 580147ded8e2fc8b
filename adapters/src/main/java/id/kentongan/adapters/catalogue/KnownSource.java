package id.kentongan.adapters.catalogue;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.bawaslu.BawasluViolations;
import id.kentongan.adapters.bmkg.BmkgNowcast;
import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.adapters.interchange.Receipt;
import id.kentongan.adapters.kesbangpol.KesbangpolDailySheet;
import id.kentongan.facts.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every source: its name, which is also its drop directory, its samples, and how it is made. The conformance test reads this list. */
public enum KnownSource {
    INTERCHANGE("interchange", Interchange.class, codes -> Interchange.any(codes, Receipt.LIVE), "contoh.ndjson", "contoh.csv"),
    KESBANGPOL_DAILY("kesbangpol-harian", KesbangpolDailySheet.class, KesbangpolDailySheet::new, "contoh.csv", "contoh.xlsx",
            "nihil.csv"),
    BAWASLU_VIOLATIONS("bawaslu", BawasluViolations.class, BawasluViolations::new, "contoh.csv", "contoh.xlsx"),
    BMKG_NOWCAST("bmkg", BmkgNowcast.class, BmkgNowcast::new, "contoh.xml");

    private final String written;
    private final Class<?> beside;
    private final Function<Codes, Source> make;
    private final List<String> samples;

    KnownSource(String written, Class<?> beside, Function<Codes, Source> make, String... samples) {
        this.written = written;
        this.beside = beside;
        this.make = make;
        this.samples = List.of(samples);
    }

    /** The name under which people know it, such as {@code kesbangpol-harian}. */
    public String written() {
        return written;
    }

    /** The source, reading live with these codes. Holds no state, so that one may serve many threads. */
    public Source with(Codes codes) {
        return make.apply(codes);
    }

    /** File names of its recorded samples. Every line of a sample is understood. */
    public List<String> samples() {
        return samples;
    }

    /**
     * A recorded sample, or the readings expected of it under its name with {@code .hasil.ndjson} added.
     *
     * @throws IllegalArgumentException if there is no such file beside the source
     */
    public byte[] sample(String name) {
        try (var sample = beside.getResourceAsStream(name)) {
            if (sample == null) {
                throw new IllegalArgumentException(Text.of("%s has no sample %s.", written, name));
            }
            return sample.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Optional<KnownSource> named(String written) {
        return Arrays.stream(values()).filter(source -> source.written.equals(written)).findFirst();
    }
}
