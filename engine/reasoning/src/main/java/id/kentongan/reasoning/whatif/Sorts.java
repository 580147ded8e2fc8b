package id.kentongan.reasoning.whatif;

import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.shard.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Of which sort each entry of a journal is: a first report of what by whom, or something that every book sees. */
final class Sorts {
    private final int[] sorts;
    private final List<Optional<Sort>> known = new ArrayList<>(List.of(Optional.empty()));
    private final Map<Sort, Integer> numbers = new HashMap<>();
    private int size;

    private record Sort(String indicator, String source) {}

    Sorts(int entries) {
        sorts = new int[entries];
    }

    void add(JournalEntry entry) {
        sorts[size++] = entry instanceof Observation report && report.id().revision() == 0
                ? numbers.computeIfAbsent(new Sort(report.indicator(), report.id().source()), this::number)
                : 0;
    }

    private int number(Sort fresh) {
        known.add(Optional.of(fresh));
        return known.size() - 1;
    }

    int of(int place) {
        return sorts[place];
    }

    /** Which of all sorts a shard looks at under a book. */
    boolean[] seen(Scope scope, RuleBook book) {
        Set<String> indicators = scope.indicators(book);
        Set<String> owing = scope.owing(book);
        boolean[] seen = new boolean[known.size()];
        for (int number = 0; number < seen.length; number++) {
            seen[number] = known.get(number).map(sort -> indicators.contains(sort.indicator) || owing.contains(sort.source))
                    .orElse(true);
        }
        return seen;
    }
}
