package id.kentongan.access;

import id.kentongan.facts.Text;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Everyone who can sign in. Those of a demonstration live in memory only, so that none of them outlives it. */
@Repository
public class Accounts implements UserDetailsService {
    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final Map<String, Caller> passing = new ConcurrentHashMap<>();

    Accounts(JdbcClient database, PasswordEncoder passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    @Override
    public Caller loadUserByUsername(String name) {
        return named(name).orElseThrow(() -> new UsernameNotFoundException(name));
    }

    Optional<Caller> named(String name) {
        Caller guest = passing.get(name);
        return guest != null
                ? Optional.of(guest)
                : database.sql("select name, role, password_hash from account where name = ?").param(name)
                        .query((row, number) -> new Caller(row.getString(1), AccountRole.valueOf(row.getString(2)),
                                row.getString(3)))
                        .optional();
    }

    /** All kept accounts by name; those of a demonstration are not among them. */
    List<Caller> kept() {
        return database.sql("select name, role, password_hash from account order by name")
                .query((row, number) -> new Caller(row.getString(1), AccountRole.valueOf(row.getString(2)), row.getString(3)))
                .list();
    }

    /**
     * Makes an account, or gives an existing one another role and password.
     *
     * @throws ProblemException 409 for a user of the demonstration, or if no kept admin would be left
     */
    void keep(String name, AccountRole role, String password) {
        leaveGuestsAlone(name);
        String hash = hash(password);
        synchronized (this) {
            if (role != AccountRole.ADMIN) {
                leaveAnAdminBeside(name, "diberi peran " + role);
            }
            int changed = database.sql("update account set role = ?, password_hash = ? where name = ?")
                    .params(role.name(), hash, name).update();
            if (changed == 0) {
                database.sql("insert into account (name, role, password_hash) values (?, ?, ?)").params(name, role.name(), hash)
                        .update();
            }
        }
    }

    /**
     * @return false if there was no such account
     * @throws ProblemException 409 for a user of the demonstration, or if no kept admin would be left
     */
    synchronized boolean remove(String name) {
        leaveGuestsAlone(name);
        leaveAnAdminBeside(name, "dihapus");
        return database.sql("delete from account where name = ?").param(name).update() > 0;
    }

    /** A kept account of the same name would stay hidden behind the guest until the demonstration ends. */
    private void leaveGuestsAlone(String name) {
        if (passing.containsKey(name)) {
            throw new ProblemException(new HttpProblem(409,
                    Text.of("Akun %s adalah pengguna demo dan tidak dapat diubah atau dihapus. Pakai nama lain, atau mulai tanpa --demo.",
                            HttpProblem.quoted(name))));
        }
    }

    /** Without an admin nobody could grant anything any more, and a first one is only made where there is no account at all. */
    private void leaveAnAdminBeside(String name, String fate) {
        List<String> admins = kept().stream().filter(one -> one.role() == AccountRole.ADMIN).map(Caller::name).toList();
        if (admins.equals(List.of(name))) {
            throw new ProblemException(new HttpProblem(409,
                    Text.of("Akun %s adalah admin terakhir, jadi tidak dapat %s. Tambahkan admin lain lebih dahulu.",
                            HttpProblem.quoted(name), fate)));
        }
    }

    void admitUntilStop(Map<String, AccountRole> guests, String password) {
        String hash = hash(password);
        guests.forEach((name, role) -> passing.put(name, new Caller(name, role, hash)));
    }

    private String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("A password cannot be empty.");
        }
        return hash;
    }
}
