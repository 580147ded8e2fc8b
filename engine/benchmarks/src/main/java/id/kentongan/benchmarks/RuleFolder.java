package id.kentongan.benchmarks;

import java.io.IOException;
import java.util.zip.ZipOutputStream;
import java.util.zip.ZipEntry;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of this repository, whole or in part. */
final class RuleFolder {
    static final Path DIRECTORY = directory();

    private RuleFolder() {}

    /** A copy without policies and scenarios: what the criteria alone conclude. */
    static Path criteriaOnly(Path rules, Path copy) {
        return copy(rules, copy, List.of("kebijakan", "kosakata", "skenario"), UnaryOperator.identity());
    }

    /** A copy in which one line of the criteria was edited. */
    static Path edited(Path rules, Path copy, UnaryOperator<String> line) {
        return copy(rules, copy, List.of(), line);
    }

    /** The same without the examples, which an edit may contradict. */
    static Path editedWithoutExamples(Path rules, Path copy, UnaryOperator<String> line) {
        return copy(rules, copy, List.of("skenario"), line);
    }

    /** A copy in which one source is more reliable, so that everything has to be judged anew. */
    static Path lettered(Path rules, Path copy) {
        Path folder = edited(rules, copy, UnaryOperator.identity());
        try {
            Path sources = folder.resolve("sumber.csv");
            Files.writeString(sources,
                    Files.readString(sources).replace("MEDIA,Media massa,Pers,D,", "MEDIA,Media massa,Pers,C,"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A book of a few criteria and nothing else: the law and the sources of this repository, with indicators and rows of its own.
     *
     * @param criteria lines of {@code kriteria.csv}; each judges the indicator that has its code
     */
    static Path only(Path rules, Path copy, List<String> criteria) {
        Set<String> codes = criteria.stream().map(line -> line.substring(0, line.indexOf(','))).collect(Collectors.toSet());
        Path folder = criteriaOnly(rules, copy);
        try {
            List<String> indicators = Files.readAllLines(rules.resolve("indikator.csv"));
            List<String> kept = new ArrayList<>(indicators.subList(0, 1));
            indicators.stream().filter(line -> line.startsWith("NIHIL,")).forEach(kept::add);
            codes.stream().sorted().forEach(code -> kept.add(code + ",Kejadian,Incidents,jumlah,naik,,0,a,KSP,politik,"));
            Files.write(folder.resolve("indikator.csv"), kept);
            List<String> rows = new ArrayList<>(Files.readAllLines(rules.resolve("kriteria.csv")).subList(0, 1));
            rows.addAll(criteria);
            Files.write(folder.resolve("kriteria.csv"), rows);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** A rules directory as a server takes it. */
    static byte[] zip(Path rules) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes); Stream<Path> walk = Files.walk(rules)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(rules.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }

    private static Path directory() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(directory.resolve("rules/kriteria.csv"))) {
            directory = directory.getParent();
        }
        return directory.resolve("rules");
    }
}
