package id.kentongan.command;

import id.kentongan.api.DifferenceJson;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.whatif.Answer;
import id.kentongan.reasoning.whatif.Crew;
import id.kentongan.reasoning.whatif.Supposition;
import id.kentongan.reasoning.whatif.WhatIf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code diff}: what a new book would have changed on past observations, counted in alerts and then listed. */
final class Differing {
    static final String USAGE = "diff   --rules NEW --against OLD --observations FILE… [--as-dated] [--from T] [--until T] [--tick 1s] [--json]";

    private Differing() {}

    static int run(Arguments arguments, Output output) {
        Duration tick = arguments.span("--tick").orElse(Duration.ofSeconds(1));
        boolean asDated = arguments.flag("--as-dated");
        Optional<Instant> from = arguments.moment("--from");
        Optional<Instant> until = arguments.moment("--until");
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            throw new WrongUse(Text.of("--from %s lebih kemudian daripada --until %s.", from.get(), until.get()));
        }
        var files = arguments.files("--observations");
        RuleBook after = RuleBook.read(arguments.directory("--rules"));
        RuleBook before = RuleBook.read(arguments.directory("--against"));
        Entries entries = Entries.read(files, after, output);
        OtherBooks.tell(entries, List.of(after, before), output);
        int objections = Objections.tell(after, output);
        HowFar howFar = new HowFar(output);
        Answer answer = WhatIf.answer(new Supposition(before, after, tick, asDated, from, until), entries.understood(),
                entries.understood(), Crew.ofAllProcessors(), howFar::reached);
        if (output.json()) {
            output.say(DifferenceJson.of(answer, before, after, Integer.MAX_VALUE));
        } else {
            new DifferenceWords(after, asDated).lines(answer).forEach(output::say);
        }
        return Math.max(entries.status(), objections);
    }

    static Set<String> options() {
        return Set.copyOf(List.of("--rules", "--against", "--observations", "--as-dated", "--from", "--until", "--tick",
                "--json"));
    }
}
