package id.kentongan.adapters.interchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of the contract, in the order in which they are documented. */
enum Field {
    ID("id", Of.BOTH),
    REVISION("revision", Of.BOTH),
    RETRACTED("retracted", Of.OBSERVATION),
    SOURCE("source", Of.BOTH),
    INDICATOR("indicator", Of.OBSERVATION),
    REGION("region", Of.BOTH),
    VALUE("value", Of.OBSERVATION),
    OCCURRED_AT("occurredAt", Of.BOTH),
    RECEIVED_AT("receivedAt", Of.BOTH),
    RELIABILITY("reliability", Of.OBSERVATION),
    CREDIBILITY("credibility", Of.OBSERVATION),
    CLASSIFICATION("classification", Of.OBSERVATION),
    ORIGIN("origin", Of.OBSERVATION),
    KIND("kind", Of.BOTH),
    TEXT("text", Of.BOTH),
    TYPE("type", Of.BOTH),
    CRITERION("criterion", Of.HANDLING),
    PROGRESS("progress", Of.HANDLING),
    UNIT("unit", Of.HANDLING);

    /** Which of the two kinds of line may carry a field. */
    enum Of {
        OBSERVATION, HANDLING, BOTH
    }

    private static final Map<String, Field> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(field -> field.written, Function.identity()));
    final String written;
    final Of of;

    Field(String written, Of of) {
        this.written = written;
        this.of = of;
    }

    static Optional<Field> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static List<String> names() {
        return Arrays.stream(values()).map(field -> field.written).toList();
    }
}
