package id.kentongan.backup;

import id.kentongan.files.DataDirectory;
import id.kentongan.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Makes backups while the server runs, for the command that asks for them: the server alone can read its file. */
@Component
@EnableConfigurationProperties(DataDirectory.class)
class BackupDesk implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BackupDesk.class);

    private final JdbcTemplate jdbc;
    private final Path data;
    private Optional<ScheduledExecutorService> clerk = Optional.empty();

    BackupDesk(JdbcTemplate jdbc, DataDirectory directory) {
        this.jdbc = jdbc;
        this.data = directory.data().toAbsolutePath().normalize();
    }

    private void look() {
        try {
            for (BackupRequest request : BackupRequest.waiting(data)) {
                serve(request);
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("Permintaan cadangan di {} tidak dapat dilayani: {}", data, unreadable.toString());
        }
    }

    private void serve(BackupRequest request) throws IOException {
        request.take();
        try {
            OwnerOnly.create(request.part());
            jdbc.execute(DataFile.backupTo(request.part()));
            Files.move(request.part(), request.done(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | DataAccessException fault) {
            Files.deleteIfExists(request.part());
            OwnerOnly.write(request.failed(), fault.toString());
        } finally {
            Files.deleteIfExists(request.taken());
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "backup"));
        started.scheduleWithFixedDelay(this::look, 0, 500, TimeUnit.MILLISECONDS);
        clerk = Optional.of(started);
    }

    /** What is being copied is finished first, if it does not take too long: the process has to end. */
    @Override
    public void stop() {
        clerk.ifPresent(ScheduledExecutorService::shutdown);
        clerk.ifPresent(one -> {
            try {
                one.awaitTermination(15, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        clerk = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return clerk.isPresent();
    }
}
