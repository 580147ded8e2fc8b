package id.kentongan.adapters.interchange;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.Places;
import id.kentongan.adapters.strict.Texts;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Words;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The public contract: which fields a line needs, what they may hold, and what is assumed where one is left out. For one payload. */
final class Contract {
    static final String HANDLING = "PENANGANAN";
    private static final int HIGHEST_REVISION = 999_999_999;
    private static final int CANNOT_BE_JUDGED = 6;
    private final Codes codes;
    private final Places places;
    private final Set<String> indicators;
    private final Set<String> sources;
    private final Receipt receipt;
    private final Instant received;

    Contract(Codes codes, Receipt receipt, Instant received) {
        this.codes = codes;
        this.places = new Places(codes);
        this.indicators = Set.copyOf(codes.indicators());
        this.sources = Set.copyOf(codes.sources());
        this.receipt = receipt;
        this.received = received;
    }

    JournalEntry entry(Fields line) throws Unfit {
        boolean handling = line.has(Field.TYPE);
        if (handling && !line.text(Field.TYPE).equals(HANDLING)) {
            throw new Unfit("type", line.raw(Field.TYPE),
                    "type \"%s\" tidak dikenal. Tulis %s untuk penanganan; hilangkan untuk laporan."
                            .formatted(Excerpt.of(line.raw(Field.TYPE)), HANDLING));
        }
        Field.Of foreign = handling ? Field.Of.OBSERVATION : Field.Of.HANDLING;
        for (Field field : Field.values()) {
            if (field.of == foreign && line.has(field)) {
                throw new Unfit(field.written, line.raw(field),
                        handling
                                ? "%s bukan bagian dari penanganan. Hapus.".formatted(field.written)
                                : "%s hanya ada pada penanganan. Hapus, atau tambahkan \"type\":\"%s\".".formatted(field.written,
                                        HANDLING));
            }
        }
        return handling ? handling(line) : observation(line);
    }

    private Observation observation(Fields line) throws Unfit {
        EntryId id = new EntryId(source(line), line.name(Field.ID), revision(line));
        String indicator = known(Field.INDICATOR, line.text(Field.INDICATOR), indicators, "Indikator", "indikator.csv");
        Instant occurredAt = line.moment(Field.OCCURRED_AT);
        RegionCode region = region(line, occurredAt);
        var value = line.value(Field.VALUE);
        if (indicator.equals(Observation.NIHIL) && value.signum() != 0) {
            throw new Unfit("value", line.raw(Field.VALUE),
                    "Laporan NIHIL selalu bernilai 0. Tulis 0, atau pilih indikator yang terjadi.");
        }
        Instant receivedAt = receivedAt(line, occurredAt);
        boolean retracted = line.has(Field.RETRACTED) && line.truth(Field.RETRACTED);
        var classification = line.has(Field.CLASSIFICATION)
                ? line.constant(Field.CLASSIFICATION, Classification.values())
                : codes.classification(id.source());
        String origin = line.has(Field.ORIGIN) ? line.name(Field.ORIGIN) : id.lineage();
        return new Observation(id, retracted, indicator, region, value, occurredAt, receivedAt, grade(line, id.source()),
                classification,
                origin, kind(line), text(line));
    }

    private Handling handling(Fields line) throws Unfit {
        EntryId id = new EntryId(Texts.name("source", line.text(Field.SOURCE)), line.name(Field.ID), revision(line));
        String criterion = line.text(Field.CRITERION);
        if (!codes.concerns().contains(criterion)) {
            throw new Unfit("criterion", criterion, "\"%s\" bukan kode kriteria atau kebijakan.%s"
                    .formatted(Excerpt.of(criterion), Words.suggestion(criterion, codes.concerns())));
        }
        Instant occurredAt = line.moment(Field.OCCURRED_AT);
        var alert = new AlertKey(criterion, region(line, occurredAt), kind(line));
        var progress = line.constant(Field.PROGRESS, Handling.Progress.values());
        String unit = line.name(Field.UNIT);
        return new Handling(id, alert, progress, unit, occurredAt, receivedAt(line, occurredAt), text(line));
    }

    private String source(Fields line) throws Unfit {
        return known(Field.SOURCE, line.text(Field.SOURCE), sources, "Sumber", "sumber.csv");
    }

    private static String known(Field field, String code, Set<String> known, String what, String file) throws Unfit {
        if (known.contains(code)) {
            return code;
        }
        throw new Unfit(field.written, code, "%s \"%s\" tidak ada dalam %s.%s".formatted(what, Excerpt.of(code), file,
                Words.suggestion(code, known)));
    }

    private RegionCode region(Fields line, Instant occurredAt) throws Unfit {
        return places.region("region", line.raw(Field.REGION), line.form(Field.REGION), occurredAt);
    }

    private static int revision(Fields line) throws Unfit {
        return line.has(Field.REVISION) ? line.whole(Field.REVISION, 0, HIGHEST_REVISION) : 0;
    }

    private static Kind kind(Fields line) throws Unfit {
        return line.has(Field.KIND) ? line.constant(Field.KIND, Kind.values()) : Kind.ACTUAL;
    }

    private static String text(Fields line) throws Unfit {
        return line.has(Field.TEXT) ? line.free(Field.TEXT) : "";
    }

    private Grade grade(Fields line, String source) throws Unfit {
        int credibility = line.has(Field.CREDIBILITY) ? line.whole(Field.CREDIBILITY, 1, CANNOT_BE_JUDGED) : CANNOT_BE_JUDGED;
        if (!line.has(Field.RELIABILITY)) {
            return new Grade(codes.reliability(source), credibility);
        }
        String letter = line.text(Field.RELIABILITY);
        if (!List.of("A", "B", "C", "D", "E", "F").contains(letter)) {
            throw new Unfit("reliability", letter,
                    "\"%s\" bukan keandalan. Tulis satu huruf besar A sampai F.".formatted(Excerpt.of(letter)));
        }
        return new Grade(letter.charAt(0), credibility);
    }

    private Instant receivedAt(Fields line, Instant occurredAt) throws Unfit {
        Instant given = line.has(Field.RECEIVED_AT) || receipt == Receipt.REPLAY ? line.moment(Field.RECEIVED_AT) : received;
        Instant counts = receipt == Receipt.REPLAY ? given : received;
        if (occurredAt.isAfter(counts.plus(Observation.LARGEST_LEAD))) {
            throw new Unfit("occurredAt", line.raw(Field.OCCURRED_AT),
                    "Kejadian lebih dari 24 jam setelah laporan diterima (%s). Periksa tanggalnya."
                            .formatted(counts));
        }
        return counts;
    }
}
