package id.kentongan.facts;

import java.util.List;

/**
 * What a person needs beside the numbers of a criterion.
 *
 * @param legalBasis articles, as cited in {@code hukum.csv}
 * @param basis whether the thresholds are law or initial policy
 * @param maturity how far the row has been proven
 * @param triage what to check first (panduan)
 * @param falseAlarms when it is known to be wrong (alarm_palsu)
 */
public record Guidance(List<String> legalBasis, ThresholdBasis basis, Maturity maturity, String triage, String falseAlarms) {
    public Guidance {
        legalBasis = List.copyOf(legalBasis);
    }

    /** status_ambang: {@code ketentuan} (law or an official publication) or {@code kebijakan awal} (a first value, to be set by the ministry). */
    public enum ThresholdBasis {
        KETENTUAN, KEBIJAKAN_AWAL
    }

    /** maturitas: how far a row has been proven on real cases. */
    public enum Maturity {
        UJI_COBA, STABIL, USANG
    }
}
