package id.kentongan.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBookRefused;
import id.kentongan.reasoning.memory.RuleFailed;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Understands what was typed, does it, and turns whatever goes wrong into a sentence and an exit status. */
public final class CommandLine {
    private static final String USAGE = Text.of("""
            Kentongan: peringatan dini konflik sosial / early warning of social conflict

            Pemakaian / usage: java -jar kentongan.jar PERINTAH / COMMAND …
              serve  [--port 8080] [--data DIR] [--rules DIR] [--sources DIR] [--demo]
                     jalankan server / run the server
              %s
                     periksa buku aturan dan contohnya / check a rule book and its examples
              %s
                     putar ulang laporan, keputusan keluar sebagai NDJSON / play reports, decisions come out as NDJSON
              %s
                     akibat perubahan aturan pada data lama / what a rule edit would have changed
              %s
                     mengapa ada atau tidak ada peringatan / why there is or is no alert
              %s
                     ajukan, berlakukan, kembalikan buku aturan di server / publish rule books on a running server
              %s
                     periksa apakah jejak audit utuh / verify that the audit was not altered
              %s
                     token untuk program, ditampilkan sekali / a token for a program, shown once
              %s
                     mulai sebuah sumber baru / begin a new source
              %s
                     periksa sumber pada contohnya, tanpa jaringan / prove a source on its sample, without network
              %s
                     cadangkan direktori data, juga selagi server berjalan / back a data directory up, while the server runs too
              %s
                     pulihkan cadangan ke direktori baru / restore a backup into a new directory
              %s
                     lanjutkan penilaian yang ditahan karena jam meloncat / go on judging after the clock has leapt
            Lama waktu / spans: 30s, 5m, 12h, 7d. Waktu / times: 2024-11-27T08:00:00+07:00.
            Keluar / exit: 0 baik / good, 1 ada masalah / problems, 2 salah pakai / wrong use. --json untuk mesin / for machines.
            """, Check.USAGE, Replaying.USAGE, Differing.USAGE, Asking.USAGE, Publishing.USAGE, Auditing.USAGE,
            AccountTokens.USAGE, Sourcing.NEW, Sourcing.VERIFY, BackingUp.BACKUP, BackingUp.RESTORE, Watching.USAGE);

    private static final int LONGEST_FAULT = 1_000;

    private CommandLine() {}

    /** @return the exit status: 0 good, 1 problems found, 2 wrong use */
    public static int run(List<String> words) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        // Answers go to the same place as a log would; without a server there is nothing to log.
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
        }
        int status = run(words, out, err);
        out.flush();
        err.flush();
        return status;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
                descriptor == FileDescriptor.err,
                StandardCharsets.UTF_8);
    }

    static int run(List<String> words, PrintStream plainOut, PrintStream plainErr) {
        PrintStream out = new Terminal(plainOut);
        PrintStream err = new Terminal(plainErr);
        Output output = new Output(out, err, words.contains("--json"));
        try {
            if (words.contains("--help") || words.equals(List.of("help"))) {
                output.say(USAGE);
                return 0;
            }
            return command(words, output);
        } catch (WrongUse wrong) {
            err.println(wrong.getMessage());
            err.println(USAGE);
            return 2;
        } catch (RuleBookRefused refused) {
            ProblemLines.tell(refused.problems(), output);
            return 1;
        } catch (RuleFailed failed) {
            err.println(Text.of("Aturan \"%s\" gagal dijalankan dan harus diperbaiki: %s", failed.rule(), failed.getMessage()));
            return 1;
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            err.println(Text.of(
                    "Perintah ini berhenti: masukannya terlalu besar atau terlalu dalam bersusun (%s). Kurangi isinya, atau "
                            + "jalankan dengan memori lebih besar, misalnya java -Xmx2g -jar kentongan.jar.",
                    tooMuch.getClass().getSimpleName()));
            return 1;
        } catch (RuntimeException | Error fault) {
            err.println(Text.of("Perintah ini gagal: %s", Excerpt.of(fault.toString(), LONGEST_FAULT)));
            return 1;
        }
    }

    private static int command(List<String> words, Output output) {
        if (words.isEmpty()) {
            throw new WrongUse("Perintahnya belum ada.");
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "check" -> Check.run(new Arguments(rest, Check.options()), output);
            case "replay" -> Replaying.run(new Arguments(rest, Replaying.options()), output);
            case "diff" -> Differing.run(new Arguments(rest, Differing.options()), output);
            case "why" -> Asking.run(new Arguments(rest, Asking.options()), output);
            case "rules" -> Publishing.run(rest, output);
            case "audit" -> Auditing.run(rest, output);
            case "account" -> AccountTokens.run(rest, output);
            case "source" -> Sourcing.run(rest, output);
            case "watch" -> Watching.run(rest, output);
            case "backup" -> BackingUp.backup(new Arguments(rest, BackingUp.backupOptions()), output);
            case "restore" -> BackingUp.restore(new Arguments(rest, BackingUp.restoreOptions()), output);
            default -> throw new WrongUse(Text.of("Perintah \"%s\" tidak dikenal.", words.get(0)));
        };
    }
}
