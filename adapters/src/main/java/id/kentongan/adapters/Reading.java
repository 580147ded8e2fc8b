package id.kentongan.adapters;

import id.kentongan.facts.JournalEntry;

/** One line of a payload: understood, or refused with a reason. */
public sealed interface Reading {

    /** 1-based line or row, 0 where the whole payload is meant. */
    int line();

    /** A line that was understood. */
    record Understood(int line, JournalEntry entry) implements Reading {}

    /**
     * A line that was not. What came from outside is shortened, and its control characters and broken surrogates are replaced by U+FFFD, so
     * that it can be kept and shown anywhere.
     *
     * @param line 1-based line or row, 0 where the whole payload is meant
     * @param field name of the field or column, empty where the whole line is meant
     * @param value what stood there, shortened to at most 200 characters
     * @param remedy what is wrong and what to send instead, in Indonesian
     * @param raw the line as it came, shortened to at most 4,000 characters
     */
    record Refused(int line, String field, String value, String remedy, String raw) implements Reading {
        public Refused {
            field = Excerpt.of(field, 200);
            value = Excerpt.of(value, 200);
            remedy = Excerpt.of(remedy, 1_000);
            raw = Excerpt.of(raw, 4_000);
        }

        /** A payload that cannot be read at all. */
        public static Refused whole(String remedy) {
            return new Refused(0, "", "", remedy, "");
        }
    }
}
