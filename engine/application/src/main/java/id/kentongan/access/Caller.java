package id.kentongan.access;

import id.kentongan.facts.Classification;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Someone who signed in. */
public record Caller(String name, AccountRole role, String passwordHash) implements UserDetails {

    /** The highest classification that the caller may read. */
    public Classification clearance() {
        return role.clearance();
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

    @Override
    public String toString() {
        return name + " (" + role + ")";
    }
}
