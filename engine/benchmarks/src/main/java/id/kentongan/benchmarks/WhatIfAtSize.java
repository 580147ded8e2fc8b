package id.kentongan.benchmarks;

import id.kentongan.adapters.interchange.Interchange;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.region.Regions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What another book would have changed: the packaged program as anybody starts it, {@code diff} over a file of the whole country in which
 * one village in twenty reports, in ticks of a second, with a heap of 1 GiB. Wall clock from the start of the process to its end.
 */
final class WhatIfAtSize {
    private static final int ONE_IN = 20;
    private static final int FULL_DAYS = 184;
    private static final int SHORT_DAYS = 18;
    private static final Pattern BEFORE_COLLECTION = Pattern.compile(" (\\d+)M->\\d+M");

    private final Path program;
    private final Path old;
    private final Path scratch;
    private final Path journal;
    private final int reports;

    /** @param full two million reports instead of 200,000 */
    WhatIfAtSize(Regions regions, Path scratch, long seed, LocalDate first, boolean full) throws IOException {
        this.program = RuleFolder.DIRECTORY.resolveSibling("engine/application/target/kentongan.jar");
        this.old = RuleFolder.DIRECTORY;
        this.scratch = scratch;
        journal = scratch.resolve("whatif.ndjson");
        NationalReports each = NationalReports.sparse(seed, first, full ? FULL_DAYS : SHORT_DAYS, regions, ONE_IN);
        int written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(journal)) {
            for (; each.hasNext(); written++) {
                out.write(Interchange.line(each.next()));
                out.newLine();
            }
        }
        reports = written;
    }

    Figure figure(String name, Path edited, int wanted) {
        Path collections = scratch.resolve("gc.txt");
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "-Xlog:gc:file=" + collections, "-jar", program.toString(), "diff", "--rules", edited.toString(), "--against",
                old.toString(), "--observations", journal.toString());
        Path answer = scratch.resolve("diff.txt");
        int[] status = new int[1];
        Effort effort = Effort.of(() -> status[0] = run(new ProcessBuilder(command).redirectOutput(answer.toFile())
                .redirectError(Redirect.DISCARD)));
        if (status[0] != 0) {
            throw new IllegalStateException(Text.of("%s ended with %d.", command, status[0]));
        }
        return new Figure(name, Text.of("%.0f", effort.wall()), Text.of("<= %d", wanted), effort.wall() <= wanted,
                Text.of("%,d reports; most heap in use %d MiB; %s", reports, mostHeap(collections), last(answer)));
    }

    private static int run(ProcessBuilder builder) {
        try {
            return builder.start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static int mostHeap(Path collections) {
        int most = 0;
        for (Matcher before = BEFORE_COLLECTION.matcher(text(collections)); before.find();) {
            most = Math.max(most, Integer.parseInt(before.group(1)));
        }
        return most;
    }

    private static String last(Path answer) {
        List<String> lines = text(answer).lines().toList();
        return lines.get(lines.size() - 1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
