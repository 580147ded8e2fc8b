package id.kentongan.access;

import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import java.util.Collection;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Someone who signed in.
 *
 * @param passwordHash empty for an account that nobody signs in with
 * @param rights those of the role, or fewer where a token speaks for the account
 * @param byToken whether a program showed a token instead of the password
 */
public record Caller(String name, AccountRole role, String passwordHash, Bounds bounds, Set<Right> rights, boolean byToken)
        implements
            UserDetails {

    public Caller(String name, AccountRole role, String passwordHash, Bounds bounds) {
        this(name, role, passwordHash, bounds, role.rights(), false);
    }

    /** The highest classification that the caller may read. */
    public Classification clearance() {
        return bounds.clearance().orElse(role.clearance());
    }

    /** What the caller may read. */
    public Sight sight() {
        return new Sight(bounds.regions(), clearance());
    }

    /** Whom the caller may speak for, and where. */
    public Voice voice() {
        return new Voice(name, bounds.sources(), bounds.regions());
    }

    /** Whether this is somebody of the centre, whose word counts everywhere. */
    public boolean ofTheCentre() {
        return bounds.regions().whole();
    }

    /** Whether all that an account reaches lies in the caller's own regions; one that reaches nothing is the centre's. */
    boolean holds(Caller account) {
        return ofTheCentre() || !account.bounds.regions().equals(Territory.NOWHERE)
                && bounds.regions().holds(account.bounds.regions());
    }

    /**
     * For an account about which the caller may say something.
     *
     * @throws ProblemException 403 where it reaches further than the caller himself
     */
    void mustReach(Caller account) {
        boolean further = !holds(account) || account.clearance().compareTo(clearance()) > 0
                || !ofTheCentre() && (account.role == AccountRole.ADMIN || account.role == AccountRole.AUDITOR);
        if (further) {
            throw new ProblemException(new HttpProblem(403, Text.of(
                    "Akun %s akan menjangkau lebih jauh dari akun Anda (wilayah %s, baca sampai %s, bukan ADMIN atau AUDITOR). "
                            + "Minta admin pusat.",
                    HttpProblem.quoted(account.name), said(bounds.regions().written()), clearance())));
        }
    }

    /**
     * For what concerns the whole country.
     *
     * @throws ProblemException 403 for somebody of some regions
     */
    public void mustBeOfTheCentre() {
        if (!ofTheCentre()) {
            throw new ProblemException(new HttpProblem(403, Text.of(
                    "Ini urusan pusat, sedangkan akun \"%s\" mengurus %s. Usulkan kepada admin pusat.", name(),
                    said(bounds.regions().written()))));
        }
    }

    /** @throws ProblemException 403 for a region of which the caller may know no more than its colour */
    public void mustRead(RegionCode region) {
        if (!sight().holds(region)) {
            throw new ProblemException(new HttpProblem(403, Text.of(
                    "Wilayah %s di luar wewenang baca Anda (%s dan di bawahnya). Minta admin menambahkannya.", region.dotted(),
                    said(bounds.regions().written()))));
        }
    }

    /** @throws ProblemException 403 where anything at all is withheld, for a copy of everything withholds nothing */
    public void mustReadEverything() {
        mustReadAll();
        if (clearance() != Classification.SANGAT_RAHASIA) {
            throw new ProblemException(new HttpProblem(403, Text.of(
                    "Akun \"%s\" tidak boleh membaca laporan di atas %s; salinan jurnal memuat semuanya. Minta admin.", name(),
                    clearance())));
        }
    }

    /** @throws ProblemException 403 unless the caller may read about the whole country */
    public void mustReadAll() {
        if (!bounds.regions().whole()) {
            throw new ProblemException(new HttpProblem(403, Text.of(
                    "Ini memuat laporan seluruh Indonesia, sedangkan wewenang baca Anda %s. Minta admin menambahkannya.",
                    said(bounds.regions().written()))));
        }
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return rights.stream().map(right -> new SimpleGrantedAuthority(right.name())).toList();
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    /** The same for a token that has these rights there and for those sources. */
    Caller within(Set<Right> fewer, Bounds narrower) {
        return new Caller(name, role, passwordHash, narrower, fewer, true);
    }

    Caller with(String otherHash) {
        return new Caller(name, role, otherHash, bounds);
    }

    /** All that was granted, for who looks at the audit. */
    String inWords() {
        return Text.of("peran %s; wilayah %s; sumber %s; baca sampai %s; satuan %s", role, said(bounds.regions().written()),
                said(bounds.sources().written()), clearance(), bounds.unit().isEmpty() ? "-" : bounds.unit());
    }

    private static String said(Collection<String> codes) {
        return codes.isEmpty() ? "-" : String.join(" ", codes);
    }

    @Override
    public String toString() {
        return name + " (" + role + ")";
    }
}
