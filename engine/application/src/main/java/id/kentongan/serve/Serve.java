package id.kentongan.serve;

import id.kentongan.facts.Text;
import id.kentongan.Application;
import id.kentongan.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.FileSystemUtils;

/** The server, from its first word to its last. */
public final class Serve {
    private static final String DATABASE = "kentongan.mv.db";
    /** How long after it was told to stop the process may live. */
    private static final Duration LONGEST_END = Duration.ofSeconds(25);

    private Serve() {}

    /**
     * Serves until it is told to stop.
     *
     * @param arguments what follows {@code serve} on the command line
     * @return exit status: 0 after an orderly end, 1 if it could not start, 2 for wrong use
     */
    public static int run(List<String> arguments) {
        return run(Application.class, arguments);
    }

    static int run(Class<?> application, List<String> arguments) {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            start(application, ServeOptions.of(arguments), closed);
            closed.await();
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (Exception | LinkageError failure) {
            StartFault fault = StartFault.of(failure);
            System.err.println(fault.sentence());
            return fault.status();
        }
    }

    private static void start(Class<?> application, ServeOptions options, CountDownLatch closed) throws IOException {
        SpringApplication spring = new SpringApplication(application);
        Path data = data(options.data().orElse(Path.of("data")));
        if (options.demo() && options.data().isEmpty()) {
            data = Files.createTempDirectory(data, "demo-");
            removeAtTheEnd(data);
        }
        spring.addListeners(new UnknownSettings(), new DatabaseUrl(),
                (ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        List<String> settings = new ArrayList<>(List.of("--kentongan.data=" + data, "--kentongan.demo=" + options.demo(),
                "--server.port=" + options.port()));
        options.sources().ifPresent(sources -> settings.add("--kentongan.sources=" + sources.toAbsolutePath()));
        Path rules = options.rules();
        if (options.demo()) {
            System.out.println("Kentongan membaca aturan, lalu memutar cerita contoh. Perlu sekitar satu menit.");
            Demo demo = Demo.in(data, rules, Instant.now());
            rules = demo.rules();
            settings.add("--kentongan.demo.stories=" + demo.stories());
            settings.add("--kentongan.begins=" + demo.begin());
            settings.add("--kentongan.demo.again=" + demo.again());
        }
        settings.add("--kentongan.rules=" + rules);
        LastResort.after(LONGEST_END);
        spring.run(settings.toArray(String[]::new));
    }

    /** @throws StartFault.NoDirectory if it neither exists nor can be made, or nothing can be written there */
    static Path data(Path wanted) throws StartFault.NoDirectory {
        Path data = wanted.toAbsolutePath().normalize();
        try {
            OwnerOnly.directories(data);
            // A directory that is also somebody else's, such as /tmp, is not ours to close.
            if (Files.exists(data.resolve(DATABASE)) || empty(data)) {
                OwnerOnly.tighten(data);
            }
        } catch (IOException refused) {
            throw StartFault.NoDirectory.unmade(data, refused);
        }
        try {
            Files.delete(Files.createTempFile(data, ".periksa-", ""));
        } catch (IOException refused) {
            throw StartFault.NoDirectory.readOnly(data, refused);
        }
        Path database = data.resolve(DATABASE);
        if (Files.exists(database) && !(Files.isRegularFile(database) && Files.isWritable(database))) {
            throw StartFault.NoDirectory.readOnly(database, new IOException("no regular file that can be written"));
        }
        return data;
    }

    private static boolean empty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findFirst().isEmpty();
        }
    }

    /** A demo without a directory of its own leaves nothing behind. Runs after everything else has stopped. */
    private static void removeAtTheEnd(Path data) {
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException busy) {
                System.err.println(Text.of("Direktori demo %s tidak dapat dihapus; hapus sendiri.", data));
            }
        });
    }
}
