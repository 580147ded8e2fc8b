package id.kentongan.adapters;

import id.kentongan.facts.Text;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import java.util.List;
import java.util.Optional;

/** One line of a payload: understood, or refused with a reason. */
public sealed interface Reading {

    /** 1-based line or row, 0 where the whole payload is meant. */
    int line();

    /**
     * A line that was understood.
     *
     * @param assumed what the line left open and its reader filled in
     */
    record Understood(int line, JournalEntry entry, Assumed assumed) implements Reading {
        /** A line that says everything itself. */
        public Understood(int line, JournalEntry entry) {
            this(line, entry, Assumed.NOTHING);
        }

        /**
         * The line as refused, if an entry of the same id and revision is recorded that says something else. What is recorded is not quoted: it
         * may be more secret than its second sender may know.
         *
         * @throws IllegalArgumentException if the recorded entry has another id or revision
         */
        public Optional<Refused> contradicting(JournalEntry recorded) {
            return Content.same(entry, recorded, assumed)
                    ? Optional.empty()
                    : Optional.of(new Refused(line, "id", entry.id().id(),
                            Text.of("%s sudah tercatat dengan isi lain. Bila ini koreksi, kirim dengan revision yang lebih besar; bila laporan baru, beri id baru.",
                                    entry.id()),
                            entry.toString()));
        }
    }

    /**
     * What follows, up to the next of its kind, is all that an edition says. What was recorded of earlier ones and is not said again is
     * withdrawn when its last line was taken; an edition that a later one has replaced is not taken any more.
     */
    record Opening(int line, Edition edition) implements Reading {}

    /**
     * An entry that stands for one of several meanings.
     *
     * @param alone whether nothing led to it but what a person has to decide
     */
    record Choice(EntryId entry, boolean alone) {}

    /** What follows, up to the next of its kind, stands on this sheet of a workbook. Said where several are read. */
    record Sheet(String name) implements Reading {
        @Override
        public int line() {
            return 0;
        }
    }

    /**
     * A line that was not. What came from outside is shortened, and its control characters and broken surrogates are replaced by U+FFFD, so
     * that it can be kept and shown anywhere.
     *
     * @param line 1-based line or row, 0 where the whole payload is meant
     * @param field name of the field or column, empty where the whole line is meant
     * @param value what stood there, shortened to at most 200 characters
     * @param remedy what is wrong and what to send instead, in Indonesian
     * @param raw the line as it came, shortened to at most 4,000 characters
     * @param between entries that stand for it, each for one thing that it may mean; a person decides which. Mostly none
     */
    record Refused(int line, String field, String value, String remedy, String raw, List<Choice> between) implements Reading {
        /** One between whose meanings nobody has to decide. */
        public Refused(int line, String field, String value, String remedy, String raw) {
            this(line, field, value, remedy, raw, List.of());
        }

        public Refused {
            between = List.copyOf(between);
            field = Excerpt.of(field, 200);
            value = Excerpt.of(value, 200);
            remedy = Excerpt.of(remedy, 1_000);
            raw = Excerpt.of(raw, 4_000);
        }

        /** The same, said of a line on this sheet. */
        public Refused on(Sheet sheet) {
            return new Refused(line, field, value, Text.of("Lembar \"%s\": %s", Excerpt.of(sheet.name), remedy), raw, between);
        }

        /** A payload that cannot be read at all. */
        public static Refused whole(String remedy) {
            return new Refused(0, "", "", remedy, "");
        }
    }
}
