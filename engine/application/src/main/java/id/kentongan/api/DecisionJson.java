package id.kentongan.api;

import id.kentongan.facts.Decision;
import id.kentongan.reasoning.decided.Decided;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.ObjectWriteContext;
import java.io.StringWriter;

/** The public form of a decision, the same on the command line and in the API. The order of the fields is part of it. */
public final class DecisionJson {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private DecisionJson() {}

    /** One line of NDJSON, without its line break. */
    public static String line(Decided decided) {
        StringWriter line = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            write(decided, json);
        }
        return line.toString();
    }

    /** The same as one object among others. */
    public static void write(Decided decided, JsonGenerator json) {
        Decision decision = decided.decision();
        json.writeStartObject();
        json.writeStringProperty("at", decided.at().toString());
        json.writeStringProperty("decision", decision.verb());
        json.writeStringProperty("alert", decided.alert());
        json.writeStringProperty("region", decision.key().region().dotted());
        json.writeStringProperty("criterion", decision.key().code());
        json.writeStringProperty("from", decision.from().name());
        json.writeStringProperty("to", decision.to().name());
        json.writeStringProperty("because", decided.because());
        list(json, "evidence", decided.evidence());
        list(json, "legalBasis", decided.legalBasis());
        json.writeStringProperty("ruleBook", decided.ruleBook());
        json.writeStringProperty("kind", decision.key().kind().name());
        decided.byHand().ifPresent(act -> {
            json.writeName("act");
            json.writeStartObject();
            json.writeStringProperty("entry", act.entry());
            json.writeStringProperty("act", act.act().name());
            json.writeStringProperty("actor", act.actor());
            json.writeStringProperty("reason", act.reason());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void list(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
