package id.kentongan.serve;

import id.kentongan.facts.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * {@code serve [--port 8080] [--data DIR] [--rules DIR] [--sources DIR] [--demo]}.
 *
 * @param sources where the files of sources lie; absent: in the data directory
 * @param data where everything lies that must survive; absent with {@code demo}: a directory that is thrown away at the end
 */
record ServeOptions(int port, Optional<Path> data, Path rules, Optional<Path> sources, boolean demo) {
    static final String USAGE = "Pemakaian: serve [--port 8080] [--data DIREKTORI] [--rules DIREKTORI] [--sources DIREKTORI] [--demo]";

    /** @throws WrongUse for anything else than the options above */
    static ServeOptions of(List<String> arguments) {
        int port = 8080;
        Optional<Path> data = Optional.empty();
        Path rules = Path.of("rules");
        Optional<Path> sources = Optional.empty();
        boolean demo = false;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.remove();
            switch (option) {
                case "--port" -> port = port(value(option, rest));
                case "--data" -> data = Optional.of(directory(option, value(option, rest)));
                case "--rules" -> rules = directory(option, value(option, rest));
                case "--sources" -> sources = Optional.of(directory(option, value(option, rest)));
                case "--demo" -> demo = true;
                default -> throw new WrongUse(Text.of("Pilihan \"%s\" tidak dikenal.", option));
            }
        }
        return new ServeOptions(port, data, rules, sources, demo);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new WrongUse(Text.of("Sesudah %s harus ada nilainya.", option));
        }
        return rest.remove();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw badPort(text);
        }
        throw badPort(text);
    }

    private static WrongUse badPort(String text) {
        return new WrongUse(Text.of("--port \"%s\" bukan nomor porta. Tulis bilangan 1 sampai 65535, misalnya 8080.", text));
    }

    private static Path directory(String option, String text) {
        // A semicolon would end the path inside the address of the database.
        if (text.contains(";")) {
            throw new WrongUse(Text.of("%s \"%s\": nama direktori tidak boleh memuat titik koma.", option, text));
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new WrongUse(Text.of("%s \"%s\" bukan nama direktori.", option, text));
        }
    }

    /** Said to whoever typed it; exit status 2. */
    static final class WrongUse extends RuntimeException {
        WrongUse(String message) {
            super(message);
        }
    }
}
