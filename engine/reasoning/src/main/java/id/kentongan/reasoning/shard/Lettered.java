package id.kentongan.reasoning.shard;

import id.kentongan.reasoning.book.RuleBook;
import java.util.Map;
import java.util.stream.Collectors;

/** The reliability of each source by its row, which no line may raise. */
record Lettered(Map<String, Character> letters) {
    static Lettered of(RuleBook book) {
        return new Lettered(book.sources().values().stream()
                .collect(Collectors.toUnmodifiableMap(source -> source.code(), source -> source.reliability())));
    }
}
