package id.kentongan.adapters.strict;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Assumed;
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
        When occurred,
        Kind kind,
        String text) {
    private static final int CANNOT_BE_JUDGED = 6;

    /**
     * The observation, received when the payload was, as what a line was understood to say.
     *
     * @param line 1-based line or row
     * @throws Unfit for an unknown source or indicator, a text or id that is too long, or a moment more than 24 h ahead
     */
    public Reading.Understood understood(int line, Payload payload, Codes codes) throws Unfit {
        if (!codes.sources().contains(id.source())) {
            throw new Unfit("", id.source(),
                    Text.of("Sumber %s tidak ada dalam sumber.csv. Tambahkan barisnya di sana.", id.source()));
        }
        if (!codes.indicators().contains(indicator)) {
            throw new Unfit("", indicator, Text.of("Indikator \"%s\" tidak ada dalam indikator.csv.%s", Excerpt.of(indicator),
                    KnownWords.suggestion(indicator, codes.indicators())));
        }
        Instant occurredAt = occurred.moment();
        if (occurredAt.isAfter(payload.receivedAt().plus(Observation.LARGEST_LEAD))) {
            throw new Unfit("", occurredAt.toString(),
                    Text.of("Kejadian lebih dari 24 jam setelah laporan diterima (%s). Periksa tanggalnya.",
                            payload.receivedAt()));
        }
        Texts.name("id", id.id());
        var report = new Observation(id, retracted, indicator, region, value, occurredAt, payload.receivedAt(),
                Grade.ofSource(CANNOT_BE_JUDGED), codes.classification(id.source()), id.lineage(),
                kind,
                Texts.free("text", text));
        return new Reading.Understood(line, report, new Assumed(true, occurred.days()));
    }
}
