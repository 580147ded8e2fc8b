package id.kentongan.adapters.interchange;

import id.kentongan.facts.Act;
import id.kentongan.facts.BookTaken;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import java.io.StringWriter;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An entry as one line of the contract, every field written out but a letter that nobody stated; reading it for replay gives the entry back. */
final class JsonLine {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonLine() {}

    static String of(JournalEntry entry) {
        StringWriter line = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            if (entry instanceof Observation observation) {
                write(json, observation);
            } else if (entry instanceof Act act) {
                write(json, act);
            } else if (entry instanceof BookTaken taken) {
                write(json, taken);
            }
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, Observation it) {
        identity(json, it.id());
        json.writeBooleanProperty("retracted", it.retracted());
        json.writeStringProperty("indicator", it.indicator());
        json.writeStringProperty("region", it.region().dotted());
        json.writeName("value");
        json.writeNumber(it.value());
        moments(json, it.occurredAt(), it.receivedAt());
        if (it.grade().stated()) {
            json.writeStringProperty("reliability", String.valueOf(it.grade().reliability()));
        }
        json.writeNumberProperty("credibility", it.grade().credibility());
        json.writeStringProperty("classification", it.classification().name());
        json.writeStringProperty("origin", it.origin());
        json.writeStringProperty("kind", it.kind().name());
        json.writeStringProperty("text", it.text());
    }

    private static void write(JsonGenerator json, Act it) {
        if (!it.personal()) {
            // What was reported before there were acts stays what it was, source and all.
            write(json, it.handling().orElseThrow());
            return;
        }
        json.writeStringProperty("type", Act.TYPE);
        json.writeStringProperty("id", it.id().id());
        json.writeNumberProperty("revision", it.id().revision());
        json.writeBooleanProperty("retracted", it.retracted());
        json.writeStringProperty("act", it.deed().verb().name());
        json.writeStringProperty("actor", it.actor());
        json.writeStringProperty("criterion", it.key().code());
        json.writeStringProperty("region", it.key().region().dotted());
        json.writeStringProperty("kind", it.key().kind().name());
        it.alert().ifPresent(alert -> json.writeStringProperty("alert", alert));
        json.writeStringProperty("reason", it.reason());
        json.writeName("payload");
        json.writeStartObject();
        it.deed().payload().forEach(json::writeStringProperty);
        json.writeEndObject();
        moments(json, it.occurredAt(), it.receivedAt());
    }

    private static void write(JsonGenerator json, Handling it) {
        json.writeStringProperty("type", Contract.HANDLING);
        identity(json, it.id());
        json.writeStringProperty("criterion", it.alert().code());
        json.writeStringProperty("region", it.alert().region().dotted());
        json.writeStringProperty("kind", it.alert().kind().name());
        json.writeStringProperty("progress", it.progress().name());
        json.writeStringProperty("unit", it.unit());
        moments(json, it.occurredAt(), it.receivedAt());
        json.writeStringProperty("text", it.text());
    }

    private static void write(JsonGenerator json, BookTaken it) {
        json.writeStringProperty("type", BookTaken.TYPE);
        json.writeStringProperty("hash", it.hash());
        json.writeStringProperty("at", it.at().toString());
    }

    private static void identity(JsonGenerator json, EntryId id) {
        json.writeStringProperty("id", id.id());
        json.writeNumberProperty("revision", id.revision());
        json.writeStringProperty("source", id.source());
    }

    private static void moments(JsonGenerator json, Instant occurredAt, Instant receivedAt) {
        json.writeStringProperty("occurredAt", occurredAt.toString());
        json.writeStringProperty("receivedAt", receivedAt.toString());
    }
}
