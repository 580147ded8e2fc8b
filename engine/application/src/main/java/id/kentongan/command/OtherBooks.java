package id.kentongan.command;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The books that a journal says were taken up, and that none of those given is. What was decided under them need not come out again. */
final class OtherBooks {
    private OtherBooks() {}

    static void tell(Entries entries, List<RuleBook> given, Output output) {
        List<String> used = given.stream().map(RuleBook::hash).distinct().toList();
        Map<String, BookTaken> first = entries.understood().stream().flatMap(
                entry -> entry instanceof BookTaken taken && !used.contains(taken.hash()) ? Stream.of(taken) : Stream.empty())
                .collect(Collectors.toMap(BookTaken::hash, taken -> taken, (before, again) -> before, LinkedHashMap::new));
        first.values().forEach(taken -> tell(taken, used, output));
    }

    private static void tell(BookTaken taken, List<String> used, Output output) {
        String message = Text.of(
                "Jurnal menyebut buku aturan %s (sejak %s); yang dipakai di sini buku %s. Keputusan pada masa itu dapat berbeda.",
                taken.hash(), taken.at(), String.join(" dan ", used));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ruleBook", taken.hash());
        object.put("since", taken.at().toString());
        object.put("used", used);
        object.put("message", message);
        output.wrong(message, object);
    }
}
