package id.kentongan.reasoning.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody puts into the files of a book, it is judged or refused within seconds and half a gigabyte, with a sentence. */
class BudgetTest {
    private static final int MILLISECONDS = 10_000;
    private static final int MOST_PROBLEMS = 3_100;
    private static final int LONGEST_PROBLEM = 2_000;

    @TempDir
    private Path directory;

    @Test
    void everyHostileBookEndsWithinItsBudgetAndWithASentence() throws Exception {
        List<String[]> told = examined();

        assertThat(told).hasSameSizeAs(HostileBooks.all().keySet()).hasSizeGreaterThan(80);
        // On a machine that others share, processor time is dear: what a sound book costs the cold program is the measure then.
        long bearable = Math.max(MILLISECONDS, 2 * Long.parseLong(told.get(0)[2]));
        assertThat(told).allSatisfy(line -> {
            assertThat(Long.parseLong(line[2])).as(line[1]).isLessThan(bearable);
            assertThat(Integer.parseInt(line[3])).as(line[1]).isBetween(1, MOST_PROBLEMS);
            assertThat(Integer.parseInt(line[4])).as(line[1]).isLessThan(LONGEST_PROBLEM);
            assertThat(line[5]).as(line[1]).doesNotStartWith("!").doesNotContain("Error", "Exception", "\tat ");
        });
    }

    private List<String[]> examined() throws IOException, InterruptedException {
        Path out = directory.resolve("keluaran");
        Process examiner = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-ea",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Examiner.class.getName(),
                directory.toString())
                .redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(examiner.waitFor()).as("%s", out).isZero();
        try (Stream<String> lines = Files.lines(out)) {
            return lines.filter(line -> line.startsWith("BUKU\t")).map(line -> line.split("\t", -1)).toList();
        }
    }
}
