package id.kentongan.command;

import id.kentongan.facts.Text;
import id.kentongan.rulebook.BookArchive;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code rules …}: rule books of a running server are handed in, put in force, taken back and fetched. */
final class Publishing {
    static final String USAGE = "rules  propose --rules DIR | adopt --book HASH --reason TEXT | rollback --book HASH --reason TEXT"
            + " | export --book HASH --to FILE.zip  --user NAME [--server URL] [--json]";

    private static final Map<String, Set<String>> OPTIONS = Map.of("propose", Set.of("--rules"), "adopt",
            Set.of("--book", "--reason"), "rollback", Set.of("--book", "--reason"), "export", Set.of("--book", "--to"));

    private final Arguments arguments;
    private final ServerCall server;
    private final Output output;

    private Publishing(Arguments arguments, Output output) {
        this.arguments = arguments;
        this.output = output;
        this.server = ServerCall.of(arguments);
    }

    static int run(List<String> words, Output output) {
        String what = words.isEmpty() ? "" : words.get(0);
        if (!OPTIONS.containsKey(what)) {
            throw new WrongUse(Text.of("rules \"%s\" tidak dikenal. Tulis salah satu dari %s.", what,
                    String.join(", ", OPTIONS.keySet().stream().sorted().toList())));
        }
        Arguments arguments = new Arguments(words.subList(1, words.size()), ServerCall.with(OPTIONS.get(what)));
        Publishing publishing = new Publishing(arguments, output);
        return switch (what) {
            case "propose" -> publishing.propose();
            case "export" -> publishing.export();
            default -> publishing.putInForce(what);
        };
    }

    private int propose() {
        Path rules = arguments.directory("--rules");
        ServerCall.Answer answer = server.post("/api/v1/books", "application/zip", BookArchive.of(rules));
        return answer.tell(output, "Buku aturan %s (folder %s) tersimpan dan siap diberlakukan.", "ruleBook", "folder");
    }

    private int putInForce(String how) {
        String book = arguments.required("--book");
        ServerCall.Answer answer = server.post(Text.of("/api/v1/books/%s/%s", ServerCall.word(book), how),
                Map.of("reason", arguments.required("--reason")));
        return answer.tell(output, "Buku aturan %s berlaku sejak %s.", "ruleBook", "from");
    }

    private int export() {
        String book = arguments.required("--book");
        Path file = Path.of(arguments.required("--to"));
        ServerCall.Answer answer = server.get("/api/v1/books/" + ServerCall.word(book));
        if (answer.good()) {
            try {
                Files.write(file, answer.body(), StandardOpenOption.CREATE_NEW);
            } catch (IOException unwritten) {
                throw new WrongUse(Text.of("\"%s\" tidak dapat ditulis: %s. Pilih nama lain dengan --to.", file,
                        unwritten instanceof FileAlreadyExistsException ? "sudah ada" : unwritten.getMessage()));
            }
            output.say(Text.of("Buku aturan %s tersimpan di %s.", book, file));
            return 0;
        }
        return answer.tell(output, "");
    }
}
