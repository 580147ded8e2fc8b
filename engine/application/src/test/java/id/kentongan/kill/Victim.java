package id.kentongan.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server of its own in a child process, started to be killed. */
final class Victim {
    static final String PASSWORD = "sandi-uji-coba-panjang";

    private final Path data;
    private final String main;
    private final Map<String, String> database;
    private final int port;

    /**
     * @param main the class to start; it takes the arguments of the command line
     * @param database where it keeps its data, as an operator would say it; empty for the file of the directory
     */
    Victim(Path data, String main, Map<String, String> database) {
        this.data = data;
        this.main = main;
        this.database = database;
        this.port = freePort();
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    Process start(Path rules) {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), main, "serve",
                "--port",
                String.valueOf(port), "--data", data.toString(), "--rules", rules.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(data.resolve("keluaran.txt").toFile()));
        builder.environment().put("KENTONGAN_ADMIN_PASSWORD", PASSWORD);
        builder.environment().putAll(database);
        // Snapshots as often as can be, so that kills hit the writing of them.
        builder.environment().put("KENTONGAN_SNAPSHOT_EVERY", "20");
        builder.environment().put("KENTONGAN_SNAPSHOT_PAUSE", "100ms");
        // Only what a request needs is made: the sooner it works, the more often it can be killed at work.
        builder.environment().put("SPRING_MAIN_LAZY_INITIALIZATION", "true");
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it wrote to the terminal in all its lives. */
    String said() {
        try {
            return Files.readString(data.resolve("keluaran.txt"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Process %d outlives SIGKILL.".formatted(process.pid()));
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
