package id.kentongan.sources;

import id.kentongan.adapters.kit.Secret;
import id.kentongan.facts.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Passwords of sources, read anew whenever they are needed and kept nowhere. */
final class Secrets {
    private static final int LONGEST = 4_096;
    private final Path directory;
    private final Map<String, String> environment;

    /** @param directory {@code <data>/rahasia} */
    Secrets(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** @throws IOException naming what is missing, never what it says */
    String read(Secret secret) throws IOException {
        if (secret instanceof Secret.InEnvironment variable) {
            return Optional.ofNullable(environment.get(variable.variable())).filter(value -> !value.isBlank())
                    .orElseThrow(
                            () -> new IOException(Text.of("Variabel %s belum diisi di lingkungan server.", variable.variable())));
        }
        Path file = directory.resolve(((Secret.InFile) secret).name());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
            throw new IOException(
                    Text.of("Sandi rahasia/%s belum ada dalam direktori data. Tulis sandinya ke berkas itu, satu baris.",
                            file.getFileName()));
        }
        return Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("").strip();
    }
}
