package id.kentongan.reasoning.whatif;

import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
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

    /** Which of all sorts have one of these indicators or come from one of these sources; what every book sees always has. */
    boolean[] having(Set<String> indicators, Set<String> sources) {
        boolean[] having = new boolean[known.size()];
        for (int number = 0; number < having.length; number++) {
            having[number] = known.get(number)
                    .map(sort -> indicators.contains(sort.indicator) || sources.contains(sort.source)).orElse(true);
        }
        return having;
    }
}
