package id.kentongan.access;

import id.kentongan.audit.AuditTrail;
import id.kentongan.audit.AuditedAct;
import id.kentongan.audit.Trace;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Text;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/**
 * Everyone who can sign in, and every account under which files are taken and sources are asked. Those of a demonstration live in memory
 * only, so that none of them outlives it.
 */
@Repository
public class Accounts implements UserDetailsService {
    private static final int LONGEST_NAME = 60;
    private static final String SELECT = "select name, role, password_hash, regions, sources, clearance, unit from account ";

    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Map<String, Caller> passing = new ConcurrentHashMap<>();

    Accounts(JdbcClient database, PasswordEncoder passwords, AuditTrail trail, ApplicationEventPublisher events) {
        this.events = events;
        this.trail = trail;
        this.database = database;
        this.passwords = passwords;
    }

    @Override
    public Caller loadUserByUsername(String name) {
        return named(name).orElseThrow(() -> new UsernameNotFoundException(name));
    }

    /** @return empty if nobody has that name, however it was typed */
    public Optional<Caller> named(String name) {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        Caller guest = passing.get(name);
        return guest != null ? Optional.of(guest) : keptUnder(name);
    }

    private Optional<Caller> keptUnder(String name) {
        return database.sql(SELECT + "where name = ?").param(name).query(Accounts::read).optional();
    }

    /** All kept accounts by name; those of a demonstration are not among them. */
    List<Caller> kept() {
        return database.sql(SELECT + "order by name").query(Accounts::read).list();
    }

    static Caller read(ResultSet row, int number) throws SQLException {
        Bounds bounds = new Bounds(Territory.of(words(row.getString("regions"))), Bodies.of(words(row.getString("sources"))),
                Optional.ofNullable(row.getString("clearance")).map(Classification::valueOf), row.getString("unit"));
        return new Caller(row.getString("name"), AccountRole.valueOf(row.getString("role")), row.getString("password_hash"),
                bounds);
    }

    private static List<String> words(String written) {
        return Arrays.stream(written.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** Names of those that got the whole country, and every source where they send, because they are older than bounds are. */
    List<String> unbounded() {
        return database.sql("select name from account where unbounded order by name").query(String.class).list();
    }

    /** An admin has said how far it reaches. */
    void bounded(String name) {
        database.sql("update account set unbounded = false where name = ?").param(name).update();
    }

    /**
     * Makes an account, or changes one, and says so in the audit.
     *
     * @param actor who does; empty for the program itself
     * @param to what it is to be, seen how it is
     * @throws ProblemException 409 for a user of the demonstration, or if no kept admin would be left
     */
    Caller change(String actor, String name, Function<Optional<Caller>, Caller> to) {
        return trail.record(() -> {
            Optional<Caller> before = keptUnder(name);
            return new Changed(before, changed(name, before, to));
        }, change -> change.told(actor)).after();
    }

    private Caller changed(String name, Optional<Caller> before, Function<Optional<Caller>, Caller> to) {
        leaveGuestsAlone(name);
        Caller after = to.apply(before);
        if (before.isEmpty()) {
            endTokens(name);
        }
        if (after.role() != AccountRole.ADMIN || !after.ofTheCentre()) {
            leaveAnAdminBeside(name, after.role() == AccountRole.ADMIN ? "dibatasi wilayahnya" : "diberi peran " + after.role());
        }
        write(after, before.isPresent()
                ? "update account set role = ?, password_hash = ?, regions = ?, sources = ?, clearance = ?, unit = ? where name = ?"
                : "insert into account (role, password_hash, regions, sources, clearance, unit, name) values (?, ?, ?, ?, ?, ?, ?)");
        events.publishEvent(new AccountChanged(name));
        return after;
    }

    private void write(Caller account, String statement) {
        Bounds bounds = account.bounds();
        database.sql(statement)
                .params(Arrays.asList(account.role().name(), account.passwordHash(), inOne(bounds.regions().written()),
                        inOne(bounds.sources().written()), bounds.clearance().map(Classification::name).orElse(null),
                        bounds.unit(),
                        account.name()))
                .update();
    }

    private static String inOne(Collection<String> words) {
        return String.join(" ", words);
    }

    /** How an account was and is. */
    private record Changed(Optional<Caller> before, Caller after) {
        List<Trace> told(String actor) {
            String fresh = after.inWords();
            String old = before.map(Caller::inWords).orElse("");
            List<Trace> deeds = new ArrayList<>();
            if (!fresh.equals(old)) {
                deeds.add(Trace.changing(actor, before.isEmpty() ? AuditedAct.ACCOUNT_MADE : AuditedAct.ACCOUNT_CHANGED,
                        after.name(),
                        old, fresh));
            }
            if (before.filter(account -> !account.passwordHash().equals(after.passwordHash())).isPresent()) {
                deeds.add(Trace.of(actor, AuditedAct.PASSWORD_CHANGED, after.name()));
            }
            return deeds;
        }
    }

    /**
     * @param actor who removes it
     * @return false if there was no such account
     * @throws ProblemException 409 for a user of the demonstration, or if no kept admin would be left
     */
    boolean remove(String actor, String name) {
        return trail.record(() -> {
            leaveGuestsAlone(name);
            leaveAnAdminBeside(name, "dihapus");
            Optional<Caller> before = keptUnder(name);
            database.sql("delete from account where name = ?").param(name).update();
            endTokens(name);
            events.publishEvent(new AccountChanged(name));
            return before;
        }, before -> before.map(
                account -> Trace.changing(actor, AuditedAct.ACCOUNT_REMOVED, account.name(), account.inWords(), "")).stream()
                .toList())
                .isPresent();
    }

    /** Whoever gets the name later must not get its tokens with it. */
    private void endTokens(String name) {
        database.sql("delete from api_token where account = ?").param(name).update();
    }

    /**
     * Gives an account another password and nothing else.
     *
     * @return the account as it is then
     * @throws ProblemException 409 for a user of the demonstration, or an account that is not as the caller knew it any more
     */
    public Caller changePassword(Caller caller, String password) {
        String hash = hash(password);
        return change(caller.name(), caller.name(), before -> before.filter(caller::equals).map(account -> account.with(hash))
                .orElseThrow(() -> new ProblemException(
                        new HttpProblem(409, "Sandi tidak diganti: akun Anda baru saja diubah. Masuk lagi dan ulangi."))));
    }

    /** Whether this account is still what it was when somebody signed in with it. */
    public boolean still(Caller caller) {
        return named(caller.name()).filter(caller::equals).isPresent();
    }

    /**
     * A kept account of the same name would stay hidden behind the guest until the demonstration ends.
     *
     * @throws ProblemException 409 for a user of the demonstration
     */
    public void leaveGuestsAlone(String name) {
        if (passing.containsKey(name)) {
            throw new ProblemException(new HttpProblem(409,
                    Text.of("Akun %s adalah pengguna demo dan tidak dapat diubah atau dihapus. Pakai nama lain, atau mulai tanpa --demo.",
                            HttpProblem.quoted(name))));
        }
    }

    /** Without an admin nobody could grant anything any more, and a first one is only made where nobody can sign in at all. */
    private void leaveAnAdminBeside(String name, String fate) {
        List<String> admins = kept().stream().filter(one -> one.role() == AccountRole.ADMIN && one.ofTheCentre())
                .map(Caller::name).toList();
        if (admins.equals(List.of(name))) {
            throw new ProblemException(new HttpProblem(409,
                    Text.of("Akun %s adalah admin pusat terakhir, jadi tidak dapat %s. Tambahkan admin lain lebih dahulu.",
                            HttpProblem.quoted(name), fate)));
        }
    }

    void admitUntilStop(Collection<Caller> guests) {
        guests.forEach(guest -> passing.put(guest.name(), guest));
    }

    String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("A password cannot be empty.");
        }
        return hash;
    }
}
