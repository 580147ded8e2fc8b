package id.kentongan.access;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Text;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Someone who signed in.
 *
 * @param passwordHash empty for an account that nobody signs in with
 */
public record Caller(String name, AccountRole role, String passwordHash, Bounds bounds) implements UserDetails {

    /** The highest classification that the caller may read. */
    public Classification clearance() {
        return bounds.clearance().orElse(role.clearance());
    }

    /** Whom the caller may speak for, and where. */
    public Voice voice() {
        return new Voice(name, bounds.sources(), bounds.regions());
    }

    public boolean may(Right right) {
        return role.may(right);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return role.rights().stream().map(right -> new SimpleGrantedAuthority(right.name())).toList();
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public String getPassword() {
        return passwordHash;
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
