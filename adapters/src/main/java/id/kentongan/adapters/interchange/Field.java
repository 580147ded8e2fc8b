package id.kentongan.adapters.interchange;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of the contract, in the order in which they are documented. */
enum Field {
    ID("id", Line.OBSERVATION, Line.HANDLING, Line.ACT),
    REVISION("revision", Line.OBSERVATION, Line.HANDLING, Line.ACT),
    RETRACTED("retracted", Line.OBSERVATION, Line.ACT),
    SOURCE("source", Line.OBSERVATION, Line.HANDLING),
    INDICATOR("indicator", Line.OBSERVATION),
    REGION("region", Line.OBSERVATION, Line.HANDLING, Line.ACT),
    VALUE("value", Line.OBSERVATION),
    OCCURRED_AT("occurredAt", Line.OBSERVATION, Line.HANDLING, Line.ACT),
    RECEIVED_AT("receivedAt", Line.OBSERVATION, Line.HANDLING, Line.ACT),
    RELIABILITY("reliability", Line.OBSERVATION),
    CREDIBILITY("credibility", Line.OBSERVATION),
    CLASSIFICATION("classification", Line.OBSERVATION),
    ORIGIN("origin", Line.OBSERVATION),
    KIND("kind", Line.OBSERVATION, Line.HANDLING, Line.ACT),
    TEXT("text", Line.OBSERVATION, Line.HANDLING),
    TYPE("type", Line.OBSERVATION, Line.HANDLING, Line.ACT, Line.BOOK),
    CRITERION("criterion", Line.HANDLING, Line.ACT),
    PROGRESS("progress", Line.HANDLING),
    UNIT("unit", Line.HANDLING),
    ACT("act", Line.ACT),
    ACTOR("actor", Line.ACT),
    ALERT("alert", Line.ACT),
    REASON("reason", Line.ACT),
    PAYLOAD("payload", Line.ACT),
    HASH("hash", Line.BOOK),
    AT("at", Line.BOOK);

    /** The kinds of line, as they are called to people. */
    enum Line {
        OBSERVATION("laporan"), HANDLING("penanganan"), ACT("tindakan"), BOOK("baris buku aturan");

        final String called;

        Line(String called) {
            this.called = called;
        }
    }

    private static final Map<String, Field> BY_NAME = Collections
            .unmodifiableMap(Arrays.stream(values()).collect(Collectors.toMap(field -> field.written, Function.identity())));
    final String written;
    private final Set<Line> lines;

    Field(String written, Line... lines) {
        this.written = written;
        this.lines = Set.of(lines);
    }

    boolean in(Line line) {
        return lines.contains(line);
    }

    /** The kinds of line that carry it, as they are called to people. */
    String home() {
        return lines.stream().sorted().map(line -> line.called).collect(Collectors.joining(" dan "));
    }

    static Optional<Field> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static List<String> names() {
        return Arrays.stream(values()).map(field -> field.written).toList();
    }
}
