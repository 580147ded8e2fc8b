package id.kentongan.api;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import id.kentongan.problem.ProblemException;
import id.kentongan.reasoning.region.Regions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the parameters of a question strictly; an empty one counts as not given. */
@Component
class Questions {
    /** Later than any moment that a time stamp of the database can hold is of no use. */
    static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");

    private final Supplier<Regions> regions;

    Questions(Supplier<Regions> regions) {
        this.regions = regions;
    }

    /** @throws ProblemException 400 unless the code has its shape and exists */
    Optional<RegionCode> region(String given) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(RegionCode.of(given)).filter(regions.get()::exists)
                    .or(() -> {
                        throw ProblemException.badValue("region", given,
                                "Kode itu tidak ada. Pakai kode Kemendagri yang berlaku.");
                    });
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.badValue("region", given,
                    "Tulis kode bertitik seperti 73, 73.10, 73.10.01, atau 73.10.01.2001.");
        }
    }

    <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String field, String given) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(given)).findFirst()
                .orElseThrow(() -> ProblemException.badValue(field, given, "Tulis salah satu dari "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")) + ".")));
    }

    /** From a moment on, up to and not at another. */
    record Span(Instant from, Instant to) {}

    /** An open side reaches as far as time does. */
    Span span(String from, String to) {
        Span span = new Span(moment("from", from, Instant.EPOCH), moment("to", to, END));
        if (span.to().isBefore(span.from())) {
            throw ProblemException.badValue("to", to, "Tulis waktu yang tidak lebih awal dari from.");
        }
        return span;
    }

    Instant moment(String field, String given, Instant otherwise) {
        if (given.isEmpty()) {
            return otherwise;
        }
        try {
            Instant moment = OffsetDateTime.parse(given).toInstant();
            if (moment.isBefore(BEGINNING) || moment.isAfter(END)) {
                throw ProblemException.badValue(field, given, "Tulis tahun antara 1900 dan 9999.");
            }
            return moment;
        } catch (DateTimeException malformed) {
            throw ProblemException.badValue(field, given,
                    "Tulis waktu RFC 3339 dengan selisih zona, misalnya 2024-11-27T07:00:00+07:00 (tanda + ditulis %2B dalam alamat).");
        }
    }

    static int within(String field, int given, int lowest, int highest) {
        if (given < lowest || given > highest) {
            throw ProblemException.badValue(field, String.valueOf(given),
                    Text.of("Tulis bilangan bulat dari %d sampai %d.", lowest, highest));
        }
        return given;
    }
}
