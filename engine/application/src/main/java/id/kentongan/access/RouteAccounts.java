package id.kentongan.access;

import id.kentongan.adapters.catalogue.KnownSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The accounts under which dropped files and pulled reports come in. Nobody signs in with them; an admin may bound for whom and where each
 * speaks, like any other.
 */
@Component
public class RouteAccounts implements SmartInitializingSingleton {
    static final List<String> PREFIXES = List.of("berkas-", "tarik-", "sumber-");
    private static final Logger LOG = LoggerFactory.getLogger(RouteAccounts.class);

    private final Accounts accounts;

    RouteAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Of a drop directory. */
    public static String ofDirectory(String directory) {
        return PREFIXES.get(0) + directory;
    }

    /** Of a source that is asked. */
    public static String ofPull(String source) {
        return PREFIXES.get(1) + source;
    }

    /**
     * Makes the account of a source that is a file, where there is none yet. Then it is bounded like any other.
     *
     * @param source for whom it speaks; absent: for every body
     */
    public void open(String account, Optional<String> source) {
        if (accounts.named(account).isEmpty()) {
            Bodies bodies = source.map(code -> Bodies.of(List.of(code))).orElse(Bodies.ALL);
            accounts.change("", account, none -> new Caller(account, AccountRole.INTEGRATOR, "",
                    new Bounds(Territory.WHOLE, bodies, Optional.empty(), "")));
        }
    }

    static boolean reserved(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** For whom and where a route speaks at present; for nobody where its account is gone. */
    public Voice voice(String account) {
        return accounts.named(account).map(Caller::voice).orElseGet(() -> new Voice(account, Bodies.NONE, Territory.NOWHERE));
    }

    @Override
    public void afterSingletonsInstantiated() {
        Stream.concat(Stream.of(KnownSource.values()).map(source -> ofDirectory(source.written())), Stream.of(ofPull("bmkg")))
                .filter(name -> accounts.named(name).isEmpty())
                .forEach(name -> accounts.change("", name, none -> new Caller(name, AccountRole.INTEGRATOR, "", Bounds.WIDEST)));
        List<String> unbounded = accounts.unbounded();
        if (!unbounded.isEmpty()) {
            LOG.warn(
                    "Akun dari versi sebelumnya masih boleh berbicara dan membaca untuk seluruh Indonesia: {}. Batasi dengan PUT "
                            + "/api/v1/accounts/NAMA (regions, sources).",
                    String.join(", ", unbounded));
        }
    }
}
