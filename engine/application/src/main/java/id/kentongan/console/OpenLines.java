package id.kentongan.console;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The open streams, the oldest first: at most {@value #OF_AN_ACCOUNT} of one account and {@value #OF_A_SESSION} of one browser, so that no
 * account takes them all and no browser waits for a free connection. That a page was left shows only when something is said to it, so a
 * browser that opens one too many loses its oldest, and a browser that has none yet takes the place of another's second.
 */
final class OpenLines {
    static final int IN_ALL = 5_000;
    static final int OF_AN_ACCOUNT = 20;
    static final int OF_A_SESSION = 4;

    private final Set<OpenLine> open = new LinkedHashSet<>();

    /** @param superseded what is to be ended for it */
    record Place(boolean free, Optional<OpenLine> superseded) {}

    /** Takes a place where there is one. */
    synchronized Place take(OpenLine line) {
        List<OpenLine> ofAccount = of(line.owner().name());
        List<OpenLine> ofSession = ofAccount.stream().filter(one -> one.session().equals(line.session())).toList();
        Optional<OpenLine> superseded = ofSession.size() >= OF_A_SESSION
                ? ofSession.stream().findFirst()
                : ofAccount.size() >= OF_AN_ACCOUNT ? second(ofAccount) : Optional.empty();
        boolean free = superseded.isPresent() || ofAccount.size() < OF_AN_ACCOUNT && open.size() < IN_ALL;
        if (free) {
            superseded.ifPresent(open::remove);
            open.add(line);
        }
        return new Place(free, superseded);
    }

    /** The oldest of a browser that has several. */
    private static Optional<OpenLine> second(Collection<OpenLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(OpenLine::session)).values().stream().filter(some -> some.size() > 1)
                .map(some -> some.get(0)).findFirst();
    }

    synchronized void remove(OpenLine line) {
        open.remove(line);
    }

    /** A moment's picture. */
    synchronized List<OpenLine> all() {
        return List.copyOf(open);
    }

    List<OpenLine> of(String account) {
        return with(line -> line.owner().name(), account);
    }

    List<OpenLine> in(String session) {
        return with(OpenLine::session, Optional.of(session));
    }

    private synchronized List<OpenLine> with(Function<OpenLine, Object> what, Object wanted) {
        return open.stream().filter(line -> what.apply(line).equals(wanted)).toList();
    }
}
