package id.kentongan.fault;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A fault as it may stand in a log, which more people read than may read reports. Databases and parsers quote the values that they choke on:
 * of theirs the kind is told, and the code by which their books name it.
 */
public final class FaultWords {
    private static final int MOST_CAUSES = 8;
    private static final List<String> QUOTING = List.of("java.sql.", "org.h2.", "org.postgresql.", "org.hibernate.",
            "jakarta.persistence.", "org.springframework.dao.", "org.springframework.jdbc.", "org.springframework.orm.",
            "org.springframework.http.converter.", "tools.jackson.", "com.fasterxml.jackson.", "org.xml.sax.", "javax.xml.");

    private FaultWords() {}

    /** One line: what was said at each level. */
    public static String told(Throwable fault) {
        Set<String> said = new LinkedHashSet<>();
        Throwable cause = fault;
        for (int level = 0; cause != null && level < MOST_CAUSES; level++) {
            said.add(one(cause));
            cause = cause.getCause();
        }
        return String.join(" <- ", said);
    }

    /** One level alone. */
    public static String one(Throwable fault) {
        String kind = fault.getClass().getName();
        if (fault instanceof SQLException database) {
            return kind + " " + database.getSQLState() + "/" + database.getErrorCode();
        }
        return Optional.ofNullable(fault.getMessage()).filter(message -> !quotes(fault, message))
                .map(message -> kind + ": " + message).orElse(kind);
    }

    /** The same with where it happened, for a log that shows that. */
    public static Throwable traced(Throwable fault) {
        return traced(fault, MOST_CAUSES);
    }

    private static Throwable traced(Throwable fault, int left) {
        Optional<Throwable> cause = Optional.ofNullable(fault.getCause()).filter(any -> left > 1);
        Retold retold = cause.map(deeper -> new Retold(one(fault), traced(deeper, left - 1)))
                .orElseGet(() -> new Retold(one(fault)));
        retold.setStackTrace(fault.getStackTrace());
        return retold;
    }

    private static boolean quotes(Throwable fault, String message) {
        return quotesByKind(fault) || repeats(Optional.ofNullable(fault.getCause()), message, MOST_CAUSES);
    }

    private static boolean quotesByKind(Throwable fault) {
        return fault instanceof DateTimeException || fault instanceof NumberFormatException
                || QUOTING.stream().anyMatch(fault.getClass().getName()::startsWith);
    }

    /** Whoever wraps a fault often says again what it said. */
    private static boolean repeats(Optional<Throwable> cause, String message, int left) {
        return left > 0 && cause.filter(inner -> quotesByKind(inner)
                && Optional.ofNullable(inner.getMessage()).filter(message::contains).isPresent()
                || repeats(Optional.ofNullable(inner.getCause()), message, left - 1)).isPresent();
    }

    /** A fault told anew. */
    private static final class Retold extends Exception {
        Retold(String said) {
            super(said);
        }

        Retold(String said, Throwable cause) {
            super(said, cause);
        }
    }
}
