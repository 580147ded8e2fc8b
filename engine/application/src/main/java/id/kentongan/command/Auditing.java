package id.kentongan.command;

import id.kentongan.facts.Text;
import java.util.List;
import java.util.Set;

/** {@code audit verify}: whether anything in the audit of a running server was altered. */
final class Auditing {
    static final String USAGE = "audit  verify --user NAME [--server URL] [--json]";

    private Auditing() {}

    static int run(List<String> words, Output output) {
        if (words.isEmpty() || !words.get(0).equals("verify")) {
            throw new WrongUse(Text.of("audit \"%s\" tidak dikenal. Tulis verify.", words.isEmpty() ? "" : words.get(0)));
        }
        ServerCall.Answer answer = ServerCall.of(new Arguments(words.subList(1, words.size()), ServerCall.with(Set.of())))
                .get("/api/v1/audit/verification");
        if (answer.good() && !answer.member("whole").equals("true")) {
            output.wrong(Text.of("Jejak audit rusak sesudah %s baris: %s", answer.member("entries"), answer.member("fault")),
                    answer.members());
            return 1;
        }
        return answer.tell(output, "Jejak audit utuh: %s baris, tanda tangannya sah.", "entries");
    }
}
