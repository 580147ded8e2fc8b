package id.kentongan.adapters.interchange;

import java.util.regex.Pattern;
import id.kentongan.facts.BookTaken;
import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.Places;
import id.kentongan.adapters.strict.Texts;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.KnownWords;
import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Deed;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The public contract: which fields a line needs, what they may hold, and what is assumed where one is left out. For one payload. */
final class Contract {
    static final String HANDLING = "PENANGANAN";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
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
        if (!line.has(Field.TYPE)) {
            line.only(Field.Line.OBSERVATION);
            return observation(line);
        }
        return switch (line.text(Field.TYPE)) {
            case HANDLING -> {
                ours(line);
                line.only(Field.Line.HANDLING);
                yield Act.of(handling(line));
            }
            case Act.TYPE -> {
                ours(line);
                line.only(Field.Line.ACT);
                yield act(line);
            }
            case BookTaken.TYPE -> {
                line.only(Field.Line.BOOK);
                yield bookTaken(line);
            }
            default -> throw new Unfit("type", line.raw(Field.TYPE),
                    Text.of("type \"%s\" tidak dikenal. Hilangkan untuk laporan.%s", Excerpt.of(line.raw(Field.TYPE)),
                            KnownWords.suggestion(line.raw(Field.TYPE), List.of(HANDLING, Act.TYPE, BookTaken.TYPE))));
        };
    }

    /** What people do is taken from those who have signed in and from nobody who says that somebody did. */
    private void ours(Fields line) throws Unfit {
        if (receipt == Receipt.LIVE) {
            throw new Unfit("type", line.raw(Field.TYPE),
                    "Tindakan dan penanganan hanya dicatat atas nama pengguna yang masuk: lewat halaman peringatan, atau POST "
                            + "/api/v1/alerts/{id}/acts. Hapus barisnya dari kiriman ini.");
        }
    }

    private Act act(Fields line) throws Unfit {
        EntryId id = Act.id(line.name(Field.ACTOR), line.name(Field.ID), revision(line));
        boolean retracted = retracted(line);
        Deed deed = Deeds.read(line.text(Field.ACT), line.has(Field.PAYLOAD) ? line.texts(Field.PAYLOAD) : Map.of());
        String criterion = line.text(Field.CRITERION);
        if (deed instanceof Deed.Raise || criterion.startsWith(AlertKey.MANUAL)) {
            Deeds.manual("criterion", criterion);
        } else {
            concern(criterion);
        }
        Instant occurredAt = line.moment(Field.OCCURRED_AT);
        AlertKey key = new AlertKey(criterion, region(line, occurredAt), kind(line));
        Optional<String> alert = line.has(Field.ALERT) ? Optional.of(line.name(Field.ALERT)) : Optional.empty();
        String reason = Deeds.reason(deed, retracted, line.has(Field.REASON) ? line.free(Field.REASON) : "");
        return new Act(id, retracted, deed, key, alert, reason, occurredAt, receivedAt(line, occurredAt));
    }

    private BookTaken bookTaken(Fields line) throws Unfit {
        if (receipt == Receipt.LIVE) {
            throw new Unfit("type", BookTaken.TYPE,
                    Text.of("Baris %s hanya ditulis oleh Kentongan sendiri, saat sebuah buku aturan berlaku. Hapus barisnya.",
                            BookTaken.TYPE));
        }
        String hash = line.text(Field.HASH);
        if (!HASH.matcher(hash).matches()) {
            throw new Unfit("hash", hash,
                    Text.of("\"%s\" bukan sidik buku aturan: 64 angka heksadesimal, huruf kecil.", Excerpt.of(hash)));
        }
        return new BookTaken(hash, line.moment(Field.AT));
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
        boolean retracted = retracted(line);
        var classification = line.has(Field.CLASSIFICATION)
                ? line.constant(Field.CLASSIFICATION, Classification.values())
                : codes.classification(id.source());
        String origin = origin(line, id);
        return new Observation(id, retracted, indicator, region, value, occurredAt, receivedAt, grade(line),
                classification,
                origin, kind(line), text(line));
    }

    /** What stands for itself may be as long as its name, which stands in every line that is written of it. */
    private static String origin(Fields line, EntryId id) throws Unfit {
        return line.has(Field.ORIGIN) && !line.text(Field.ORIGIN).equals(id.lineage()) ? line.name(Field.ORIGIN) : id.lineage();
    }

    private Handling handling(Fields line) throws Unfit {
        EntryId id = new EntryId(Texts.name("source", line.text(Field.SOURCE)), line.name(Field.ID), revision(line));
        String criterion = line.text(Field.CRITERION);
        concern(criterion);
        Instant occurredAt = line.moment(Field.OCCURRED_AT);
        var alert = new AlertKey(criterion, region(line, occurredAt), kind(line));
        var progress = line.constant(Field.PROGRESS, Handling.Progress.values());
        String unit = line.name(Field.UNIT);
        return new Handling(id, alert, progress, unit, occurredAt, receivedAt(line, occurredAt), text(line));
    }

    private void concern(String code) throws Unfit {
        if (!codes.concerns().contains(code)) {
            throw new Unfit("criterion", code, Text.of("\"%s\" bukan kode kriteria atau kebijakan.%s", Excerpt.of(code),
                    KnownWords.suggestion(code, codes.concerns())));
        }
    }

    private String source(Fields line) throws Unfit {
        return known(Field.SOURCE, line.text(Field.SOURCE), sources, "Sumber", "sumber.csv");
    }

    private static String known(Field field, String code, Set<String> known, String what, String file) throws Unfit {
        if (known.contains(code)) {
            return code;
        }
        throw new Unfit(field.written, code, Text.of("%s \"%s\" tidak ada dalam %s.%s", what, Excerpt.of(code), file,
                KnownWords.suggestion(code, known)));
    }

    private RegionCode region(Fields line, Instant occurredAt) throws Unfit {
        return places.region("region", line.raw(Field.REGION), line.form(Field.REGION), occurredAt);
    }

    private static int revision(Fields line) throws Unfit {
        return line.has(Field.REVISION) ? line.whole(Field.REVISION, 0, HIGHEST_REVISION) : 0;
    }

    private static boolean retracted(Fields line) throws Unfit {
        return line.has(Field.RETRACTED) && line.truth(Field.RETRACTED);
    }

    private static Kind kind(Fields line) throws Unfit {
        return line.has(Field.KIND) ? line.constant(Field.KIND, Kind.values()) : Kind.ACTUAL;
    }

    private static String text(Fields line) throws Unfit {
        return line.has(Field.TEXT) ? line.free(Field.TEXT) : "";
    }

    private static Grade grade(Fields line) throws Unfit {
        int credibility = line.has(Field.CREDIBILITY) ? line.whole(Field.CREDIBILITY, 1, CANNOT_BE_JUDGED) : CANNOT_BE_JUDGED;
        if (!line.has(Field.RELIABILITY)) {
            return Grade.ofSource(credibility);
        }
        String letter = line.text(Field.RELIABILITY);
        if (!List.of("A", "B", "C", "D", "E", "F").contains(letter)) {
            throw new Unfit("reliability", letter,
                    Text.of("\"%s\" bukan keandalan. Tulis satu huruf besar A sampai F.", Excerpt.of(letter)));
        }
        return new Grade(letter.charAt(0), credibility);
    }

    private Instant receivedAt(Fields line, Instant occurredAt) throws Unfit {
        Instant given = line.has(Field.RECEIVED_AT) || receipt == Receipt.REPLAY ? line.moment(Field.RECEIVED_AT) : received;
        Instant counts = receipt == Receipt.REPLAY ? given : received;
        if (occurredAt.isAfter(counts.plus(Observation.LARGEST_LEAD))) {
            throw new Unfit("occurredAt", line.raw(Field.OCCURRED_AT),
                    Text.of("Kejadian lebih dari 24 jam setelah laporan diterima (%s). Periksa tanggalnya.", counts));
        }
        return counts;
    }
}
