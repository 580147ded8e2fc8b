package id.kentongan.command;

import id.kentongan.api.DecisionJson;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.Diff;
import id.kentongan.reasoning.book.RuleBook;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code diff}: what a new book would have added, dropped or moved on past observations, per region. */
final class Differing {
    static final String USAGE = "diff   --rules NEW --against OLD --observations FILE… [--tick 1s] [--until T] [--json]";

    private Differing() {}

    static int run(Arguments arguments, Output output) {
        Duration tick = arguments.span("--tick").orElse(Duration.ofSeconds(1));
        Optional<Instant> until = arguments.moment("--until");
        var files = arguments.files("--observations");
        RuleBook after = RuleBook.read(arguments.directory("--rules"));
        RuleBook before = RuleBook.read(arguments.directory("--against"));
        Entries entries = Entries.read(files, after, output);
        OtherBooks.tell(entries, List.of(after, before), output);
        int objections = Objections.tell(after, output);
        Playing playing = new Playing(output);
        Diff diff = Diff.between(decisions(playing, before, tick, entries.understood(), until),
                decisions(playing, after, tick, entries.understood(), until));
        if (output.json()) {
            output.say(json(diff, before, after));
        } else {
            tell(diff, after, output);
        }
        return Math.max(entries.status(), objections);
    }

    private static List<Decided> decisions(Playing playing, RuleBook book, Duration tick, List<JournalEntry> entries,
            Optional<Instant> until) {
        List<Decided> decisions = new ArrayList<>();
        playing.through(book, tick, entries, until, decisions::add);
        return decisions;
    }

    private static void tell(Diff diff, RuleBook after, Output output) {
        diff.perRegion().forEach((region, count) -> output.say(Text.of("%s %s: %d bertambah, %d hilang, %d bergeser", region,
                after.regions().fullName(region), count.added(), count.dropped(), count.moved())));
        diff.added().forEach(decided -> output.say("+ " + line(decided)));
        diff.dropped().forEach(decided -> output.say("- " + line(decided)));
        diff.moved().forEach(pair -> output.say(Text.of("~ %s, menjadi %s", line(pair.before()), pair.after().at())));
        output.say(
                Text.of("%d keputusan bertambah, %d hilang, %d bergeser, %d tetap.", diff.added().size(), diff.dropped().size(),
                        diff.moved().size(), diff.same()));
    }

    private static String line(Decided decided) {
        return Text.of("%s %s %s", decided.at(), decided.decision().verb(), decided.because());
    }

    private static String json(Diff diff, RuleBook before, RuleBook after) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("rules", after.hash());
            json.writeStringProperty("against", before.hash());
            list(json, "added", diff.added());
            list(json, "dropped", diff.dropped());
            json.writeArrayPropertyStart("moved");
            diff.moved().forEach(pair -> moved(json, pair));
            json.writeEndArray();
            json.writeNumberProperty("same", diff.same());
            json.writeArrayPropertyStart("regions");
            diff.perRegion().forEach((region, count) -> {
                json.writeStartObject();
                json.writeStringProperty("region", region.dotted());
                json.writeNumberProperty("added", count.added());
                json.writeNumberProperty("dropped", count.dropped());
                json.writeNumberProperty("moved", count.moved());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void list(JsonGenerator json, String name, List<Decided> decisions) {
        json.writeArrayPropertyStart(name);
        decisions.forEach(decided -> DecisionJson.write(decided, json));
        json.writeEndArray();
    }

    private static void moved(JsonGenerator json, Diff.Moved pair) {
        json.writeStartObject();
        json.writeName("before");
        DecisionJson.write(pair.before(), json);
        json.writeName("after");
        DecisionJson.write(pair.after(), json);
        json.writeEndObject();
    }

    static Set<String> options() {
        return Set.copyOf(List.of("--rules", "--against", "--observations", "--tick", "--until", "--json"));
    }
}
