package id.kentongan.access;

import id.kentongan.facts.Classification;
import java.util.Set;

/** Peran: what a person may do, and up to which classification they may read. This table is all that grants anything. */
public enum AccountRole {
    PELAPOR(Classification.BIASA, Right.SEE_STATUS, Right.REPORT),
    ANALIS(Classification.RAHASIA, Right.SEE_STATUS, Right.READ_ALERTS, Right.HANDLE, Right.SEE_REFUSALS),
    PENYELIA(Classification.SANGAT_RAHASIA, Right.SEE_STATUS, Right.READ_ALERTS, Right.READ_JOURNAL, Right.HANDLE,
            Right.SEE_REFUSALS),
    ATURAN(Classification.TERBATAS, Right.SEE_STATUS, Right.READ_ALERTS, Right.PUBLISH_RULES),
    INTEGRATOR(Classification.BIASA, Right.SEE_STATUS, Right.REPORT, Right.SEE_SOURCES, Right.SEE_REFUSALS, Right.RELAY_MESSAGES),
    ADMIN(Classification.RAHASIA, Right.SEE_STATUS, Right.READ_ALERTS, Right.REPORT, Right.GRANT, Right.SEE_SOURCES,
            Right.SEE_REFUSALS),
    AUDITOR(Classification.BIASA, Right.SEE_STATUS, Right.READ_AUDIT);

    private final Classification clearance;
    private final Set<Right> rights;

    AccountRole(Classification clearance, Right... rights) {
        this.clearance = clearance;
        this.rights = Set.of(rights);
    }

    /** The highest classification that the role may read. */
    public Classification clearance() {
        return clearance;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    Set<Right> rights() {
        return rights;
    }
}
