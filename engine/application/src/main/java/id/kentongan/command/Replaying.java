package id.kentongan.command;

import id.kentongan.api.DecisionJson;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.decided.History;
import id.kentongan.reasoning.book.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code replay}: plays observations through a book and writes every decision as a line of NDJSON. */
final class Replaying {
    static final String USAGE = "replay --rules DIR --observations FILE… [--tick 1s] [--until T] [--json]";

    private Replaying() {}

    static int run(Arguments arguments, Output output) {
        Duration tick = arguments.span("--tick").orElse(Duration.ofSeconds(1));
        Optional<Instant> until = arguments.moment("--until");
        var files = arguments.files("--observations");
        RuleBook book = RuleBook.read(arguments.directory("--rules"));
        Entries entries = Entries.read(files, book, output);
        OtherBooks.tell(entries, List.of(book), output);
        int objections = Objections.tell(book, output);
        History history = new History();
        new Playing(output).through(book, tick, entries.understood(), until, decided -> {
            history.add(decided);
            output.out().println(DecisionJson.line(decided));
        });
        output.note(Text.of("%d keputusan dari %s; sidik riwayat %s.", history.size(), entries.counted(),
                history.hash()));
        return Math.max(entries.status(), objections);
    }

    static Set<String> options() {
        return Set.copyOf(List.of("--rules", "--observations", "--tick", "--until", "--json"));
    }
}
