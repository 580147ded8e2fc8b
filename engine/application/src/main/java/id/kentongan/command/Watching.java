package id.kentongan.command;

import id.kentongan.facts.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code watch resume}: the watch of a running server is told that the clock of its machine is right. */
final class Watching {
    static final String USAGE = "watch  resume --user NAME [--server URL] [--json]";

    private Watching() {}

    static int run(List<String> words, Output output) {
        String what = words.isEmpty() ? "" : words.get(0);
        if (!what.equals("resume")) {
            throw new WrongUse(Text.of("watch \"%s\" tidak dikenal. Tulis watch resume.", what));
        }
        ServerCall server = ServerCall.of(new Arguments(words.subList(1, words.size()), ServerCall.with(Set.of())));
        return server.post("/api/v1/watch/resume", Map.of()).tell(output,
                "Penilaian berjalan menurut jam mesin server, yang menunjuk %s.", "clock");
    }
}
