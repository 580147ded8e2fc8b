package id.kentongan.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class FaultWordsTest {
    private static final String SENT = "bocoran-7731";
    /** As PostgreSQL and H2 say them. */
    private static final SQLException ROW = new SQLException(
            "ERROR: null value violates not-null constraint\n  Detail: Failing row contains (7, " + SENT + ").", "23502", 7);

    @Test
    void whatADatabaseOrAParserQuotesIsNotToldOnAnyLevel() {
        SQLException batch = new BatchUpdateException("Batch entry 0 INSERT INTO journal VALUES ('" + SENT + "') was aborted",
                "23502", 7, new int[0], ROW);
        List<Throwable> faults = List.of(ROW, batch,
                new DataIntegrityViolationException("could not: " + batch.getMessage(), batch),
                new IllegalStateException(new DataIntegrityViolationException("x " + SENT, ROW)),
                new IllegalStateException(new RuntimeException(new NumberFormatException("For input string: \"" + SENT + "\""))),
                new DateTimeParseException("Text '" + SENT + "' could not be parsed", SENT, 0));
        for (Throwable fault : faults) {
            assertThat(FaultWords.told(fault)).contains(fault.getClass().getName()).doesNotContain(SENT);
            assertThat(trace(FaultWords.traced(fault))).contains("FaultWordsTest", fault.getClass().getName())
                    .doesNotContain(SENT);
        }
        assertThat(FaultWords.told(faults.get(2))).contains("23502/7");
    }

    @Test
    void whatWeSayOurselvesAndWhereFilesAreStays() {
        Throwable fault = new IllegalStateException("Alert A stands at MERAH.", new NoSuchFileException("/srv/kunci"));
        assertThat(FaultWords.told(fault)).contains("Alert A stands at MERAH.", "NoSuchFileException: /srv/kunci");
        assertThat(trace(FaultWords.traced(fault))).contains("Alert A stands at MERAH.", "/srv/kunci");
        assertThat(FaultWords.told(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void aFaultThatCausesItselfEndsAllTheSame() {
        Exception one = new Exception("satu");
        Exception two = new Exception("dua", one);
        one.initCause(two);
        assertThat(FaultWords.told(one)).contains("satu", "dua");
        assertThat(trace(FaultWords.traced(one))).contains("satu", "dua");
    }

    private static String trace(Throwable fault) {
        StringWriter written = new StringWriter();
        fault.printStackTrace(new PrintWriter(written));
        return written.toString();
    }
}
