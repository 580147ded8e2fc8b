package id.kentongan.adapters.strict;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Payload;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import java.math.BigDecimal;
import java.time.Instant;

/** What a form says about one reading; everything that it does not ask for is assumed as the contract says. */
public record ObservationDraft(EntryId id, boolean retracted, String indicator, RegionCode region, BigDecimal value,
        Instant occurredAt,
        Kind kind,
        String text) {
    private static final int CANNOT_BE_JUDGED = 6;

    /**
     * The observation, received when the payload was.
     *
     * @throws Unfit for an unknown source or indicator, a text or id that is too long, or a moment more than 24 h ahead
     */
    public Observation observation(Payload payload, Codes codes) throws Unfit {
        if (!codes.sources().contains(id.source())) {
            throw new Unfit("", id.source(),
                    Text.of("Sumber %s tidak ada dalam sumber.csv. Tambahkan barisnya di sana.", id.source()));
        }
        if (!codes.indicators().contains(indicator)) {
            throw new Unfit("", indicator, Text.of("Indikator \"%s\" tidak ada dalam indikator.csv.%s", Excerpt.of(indicator),
                    KnownWords.suggestion(indicator, codes.indicators())));
        }
        if (occurredAt.isAfter(payload.receivedAt().plus(Observation.LARGEST_LEAD))) {
            throw new Unfit("", occurredAt.toString(),
                    Text.of("Kejadian lebih dari 24 jam setelah laporan diterima (%s). Periksa tanggalnya.",
                            payload.receivedAt()));
        }
        Texts.name("id", id.id());
        return new Observation(id, retracted, indicator, region, value, occurredAt, payload.receivedAt(),
                new Grade(codes.reliability(id.source()), CANNOT_BE_JUDGED), codes.classification(id.source()), id.lineage(),
                kind,
                Texts.free("text", text));
    }
}
