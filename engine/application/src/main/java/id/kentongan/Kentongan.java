package id.kentongan;

import id.kentongan.command.CommandLine;
import id.kentongan.reasoning.sentence.Compilation;
import id.kentongan.reasoning.sentence.Shelf;
import id.kentongan.serve.Serve;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entry point of the program: the server, or one of the commands that need neither web server nor database. */
public final class Kentongan {
    private Kentongan() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        boolean serve = !words.isEmpty() && words.get(0).equals("serve") && !words.contains("--help");
        shelf(System.getenv(), System.getProperty("user.home")).map(Shelf::new).ifPresent(Compilation::keepOn);
        System.exit(serve ? Serve.run(words.subList(1, words.size())) : CommandLine.run(words));
    }

    /**
     * Where compiled rules are kept between two starts: in {@code KENTONGAN_CACHE}, which may be empty for nowhere, else where programs
     * keep such things for their user.
     */
    static Optional<Path> shelf(Map<String, String> environment, String home) {
        String chosen = environment.get("KENTONGAN_CACHE");
        if (chosen != null) {
            return Optional.of(chosen).filter(path -> !path.isBlank()).map(Path::of);
        }
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path cache = shared.isBlank() ? Path.of(home, ".cache") : Path.of(shared);
        return Optional.of(cache.resolve("kentongan")).filter(Path::isAbsolute);
    }
}
