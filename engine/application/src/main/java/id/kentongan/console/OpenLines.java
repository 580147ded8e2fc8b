package id.kentongan.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The open streams: at most {@value #OF_AN_ACCOUNT} of one account and {@value #OF_A_SESSION} of one browser, so that no account takes them
 * all and no browser waits for a free connection.
 */
final class OpenLines {
    static final int IN_ALL = 5_000;
    static final int OF_AN_ACCOUNT = 20;
    static final int OF_A_SESSION = 4;

    private final Set<OpenLine> open = ConcurrentHashMap.newKeySet();

    /** @return false if the account or the browser has as many as it may have, or all have together */
    synchronized boolean add(OpenLine line) {
        String account = line.owner().name();
        boolean room = open.size() < IN_ALL && count(one -> one.owner().name().equals(account)) < OF_AN_ACCOUNT
                && (line.session().isEmpty() || count(one -> one.session().equals(line.session())) < OF_A_SESSION);
        return room && open.add(line);
    }

    void remove(OpenLine line) {
        open.remove(line);
    }

    /** A moment's picture. */
    List<OpenLine> all() {
        return List.copyOf(open);
    }

    List<OpenLine> of(String account) {
        return open.stream().filter(line -> line.owner().name().equals(account)).toList();
    }

    List<OpenLine> in(String session) {
        return open.stream().filter(line -> line.session().equals(Optional.of(session))).toList();
    }

    private long count(Predicate<OpenLine> which) {
        return open.stream().filter(which).count();
    }
}
