package id.kentongan.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The rules of this repository, whole or in part. */
final class Rules {
    static final Path DIRECTORY = directory();

    private Rules() {}

    /** A copy without policies and scenarios: what the criteria alone conclude. */
    static Path criteriaOnly(Path rules, Path copy) {
        return copy(rules, copy, List.of("kebijakan", "kosakata", "skenario"), UnaryOperator.identity());
    }

    /** A copy in which one line of the criteria was edited. */
    static Path edited(Path rules, Path copy, UnaryOperator<String> line) {
        return copy(rules, copy, List.of(), line);
    }

    private static Path copy(Path rules, Path copy, List<String> without, UnaryOperator<String> edit) {
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = rules.relativize(file);
                if (!without.contains(relative.getName(0).toString())) {
                    Path target = copy.resolve(relative.toString());
                    Files.createDirectories(target.getParent());
                    if (relative.toString().equals("kriteria.csv")) {
                        Files.write(target, Files.readAllLines(file).stream().map(edit).toList());
                    } else {
                        Files.copy(file, target);
                    }
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(directory.resolve("rules/kriteria.csv"))) {
            directory = directory.getParent();
        }
        return directory.resolve("rules");
    }
}
