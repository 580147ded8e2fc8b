package id.kentongan.reasoning.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.kentongan.facts.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;

class ShelfTest {
    private static final Map<String, String> ONE = texts("ACTUAL");
    private static final Map<String, String> OTHER = texts("EXERCISE");

    @TempDir
    Path directory;
    private Shelf shelf;

    @BeforeEach
    void makeShelf() {
        shelf = new Shelf(directory.resolve("aturan"));
    }

    @Test
    void whatWasCompiledOnceConcludesTheSameWhenItIsTakenFromTheShelf() throws IOException {
        assertThat(shelf.find(ONE)).isEmpty();
        List<String> fresh = concluded(Compilation.compiled(ONE, Optional.of(shelf)));
        assertThat(files()).hasSize(1);
        assertThat(shelf.find(ONE)).get().extracting(ShelfTest::concluded).isEqualTo(fresh);
        assertThat(fresh).containsExactly("World[kind=ACTUAL]");
    }

    @Test
    void rulesThatStandOnTheShelfAreNotCompiledAgain() throws IOException {
        Compilation.compiled(ONE, Optional.of(shelf));
        Path one = files().get(0);
        Compilation.compiled(OTHER, Optional.of(shelf));
        Path other = files().stream().filter(file -> !file.equals(one)).findFirst().orElseThrow();
        Files.copy(other, one, StandardCopyOption.REPLACE_EXISTING);
        assertThat(concluded(Compilation.compiled(ONE, Optional.of(shelf)))).containsExactly("World[kind=EXERCISE]");
    }

    @Test
    void anotherTextIsAnotherFile() throws IOException {
        Compilation.compiled(ONE, Optional.of(shelf));
        assertThat(concluded(Compilation.compiled(OTHER, Optional.of(shelf)))).containsExactly("World[kind=EXERCISE]");
        assertThat(files()).hasSize(2);
    }

    @Test
    void aDamagedFileIsCompiledAnewAndReplaced() throws IOException {
        Compilation.compiled(ONE, Optional.of(shelf));
        byte[] sound = Files.readAllBytes(files().get(0));
        for (byte[] damaged : List.of(new byte[0], new byte[]{'P', 'K', 3, 4}, sound.clone())) {
            for (int at = damaged.length / 3; at < damaged.length; at++) {
                damaged[at] = 7;
            }
            Files.write(files().get(0), damaged);
            assertThat(shelf.find(ONE)).isEmpty();
            assertThat(concluded(Compilation.compiled(ONE, Optional.of(shelf)))).containsExactly("World[kind=ACTUAL]");
            assertThat(shelf.find(ONE)).isPresent();
        }
    }

    @Test
    void aFileThatOthersMayWriteIsNotUsed() throws IOException {
        Compilation.compiled(ONE, Optional.of(shelf));
        assumeThat(Files.getFileStore(directory).supportsFileAttributeView("posix")).isTrue();
        Files.setPosixFilePermissions(files().get(0), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(shelf.find(ONE)).isEmpty();
    }

    @Test
    void aDirectoryThatCannotBeMadeCostsOnlyTime() throws IOException {
        Path file = Files.createFile(directory.resolve("berkas"));
        Optional<Shelf> nowhere = Optional.of(new Shelf(file.resolve("aturan")));
        assertThat(concluded(Compilation.compiled(ONE, nowhere))).containsExactly("World[kind=ACTUAL]");
    }

    @Test
    void theOldestAndWhatWasLeftHalfWrittenAreForgotten() throws IOException {
        Compilation.compiled(ONE, Optional.of(shelf));
        Path place = directory.resolve("aturan");
        for (int number = 0; number < 25; number++) {
            Path old = Files.write(place.resolve("%02d.jar".formatted(number)), new byte[]{1});
            Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH.plusSeconds(number)));
        }
        Files.setLastModifiedTime(Files.createFile(place.resolve("half-1.tmp")), FileTime.from(Instant.EPOCH));
        Files.createFile(place.resolve("half-2.tmp"));

        Compilation.compiled(OTHER, Optional.of(shelf));

        assertThat(files()).extracting(file -> file.getFileName().toString()).hasSize(21)
                .contains("half-2.tmp", "24.jar", "07.jar")
                .doesNotContain("half-1.tmp", "06.jar");
        assertThat(shelf.find(ONE)).isPresent();
    }

    @Test
    void textsThatDoNotCompileLeaveNothing() throws IOException {
        assertThatThrownBy(() -> Compilation.compiled(Map.of("a.drl", "package a\nrule \"x\" when Nothing() then end"),
                Optional.of(shelf))).isInstanceOf(Uncompilable.class);
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        Path place = directory.resolve("aturan");
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }

    private static List<String> concluded(Compiled rules) {
        try (KieSession session = rules.provincial().newKieSession()) {
            session.fireAllRules();
            return session.getObjects(World.class::isInstance).stream().map(Object::toString).sorted().toList();
        }
    }

    private static Map<String, String> texts(String kind) {
        return Map.of("core.drl", """
                package id.kentongan.rules
                import id.kentongan.facts.World
                import id.kentongan.facts.Kind
                rule "world"
                when
                then
                    insertLogical(new World(Kind.%s));
                end
                """.formatted(kind));
    }
}
