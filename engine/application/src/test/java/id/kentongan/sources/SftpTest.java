package id.kentongan.sources;

import static id.kentongan.sources.Trial.REPORT;
import static id.kentongan.sources.Trial.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that lie on a real SFTP server. */
class SftpTest {
    @TempDir
    Path directory;
    private Path there;
    private KeyPair key;
    private SshServer server;
    private Trial trial;

    @BeforeEach
    void begin() throws Exception {
        there = Files.createDirectories(directory.resolve("sana/keluar"));
        key = key();
        server = server(0);
        trial = new Trial(directory, List.of("127.0.0.1"),
                reach -> new RemoteFilesTransport(reach.machines(), reach.secrets(), reach.feeds()));
    }

    @AfterEach
    void end() throws IOException {
        trial.close();
        server.stop(true);
    }

    @Test
    void aFileIsTakenOnceThoughItIsSeenOften() throws Exception {
        put("a.ndjson", "1");
        trial.open(from(key, "keep"));
        until(() -> trial.taken.contains("1=1"), trial::state);
        put("b.ndjson", "2");
        until(() -> trial.taken.contains("2=1"), trial::state);
        put("a.ndjson", "tiga");
        until(() -> trial.taken.contains("tiga=1"), trial::state);
        assertThat(trial.taken).containsExactly("1=1", "2=1", "tiga=1");
        assertThat(there.resolve("a.ndjson")).exists();
    }

    @Test
    void aFileThatGrowsIsLeftUntilItLiesStill() throws Exception {
        trial.open(from(key, "keep"));
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= 60; line++) {
            text.append(REPORT.formatted(line)).append('\n');
            Files.writeString(there.resolve("besar.ndjson"), text);
            Thread.sleep(50);
        }
        assertThat(trial.taken).isEmpty();
        until(() -> trial.taken.size() == 60, trial::state);
    }

    @Test
    void whatIsTakenIsDeletedOnlyWhereTheFileSaysSo() throws Exception {
        put("a.ndjson", "1");
        Files.writeString(there.resolve("buruk.ndjson"), "bukan laporan");
        trial.open(from(key, "delete"));
        until(() -> !Files.exists(there.resolve("a.ndjson")), trial::state);
        until(() -> trial.taken.size() == 2, trial::state);
        assertThat(there.resolve("buruk.ndjson")).as("what was refused").exists();
    }

    @Test
    void anUnpluggedServerIsToldAndTakenUpAgainWhenItIsBack() throws Exception {
        put("a.ndjson", "1");
        trial.open(from(key, "keep"));
        until(() -> trial.taken.size() == 1, trial::state);
        int port = server.getPort();
        server.stop(true);
        until(() -> trial.feed().failing());
        assertThat(trial.feed().fault()).contains("127.0.0.1 tidak dapat dihubungi");
        put("b.ndjson", "2");
        server = server(port);
        until(() -> trial.taken.contains("2=1"), trial::state);
        until(() -> !trial.feed().failing());
        assertThat(trial.taken).hasSize(2);
    }

    @Test
    void whatTheJournalCouldNotKeepIsOfferedAgain() throws Exception {
        trial.away.set(2);
        put("a.ndjson", "1");
        put("b.ndjson", "2");
        trial.open(from(key, "delete"));
        until(() -> trial.taken.size() == 2, trial::state);
        assertThat(trial.taken).containsExactlyInAnyOrder("1=1", "2=1");
        until(() -> !Files.exists(there.resolve("b.ndjson")), trial::state);
    }

    @Test
    void whatIsTooLargeOrHostileIsRefusedAndTheNextTaken() throws Exception {
        Files.write(there.resolve("a-besar.ndjson"), new byte[(1 << 20) + 1]);
        Files.write(there.resolve("b-acak.ndjson"), new byte[]{1, 2, (byte) 0xFF});
        Files.createDirectories(there.resolve("c-direktori"));
        Files.createSymbolicLink(there.resolve("d-tautan.ndjson"), directory.resolve("rahasia/uji"));
        Files.writeString(there.resolve("CamelFileName=..%2f..%2fx ${body}.ndjson"), REPORT.formatted("nama"));
        Files.writeString(there.resolve("bintang*.ndjson"), REPORT.formatted("bintang"));
        Files.writeString(there.resolve("x.part"), REPORT.formatted("setengah"));
        put("z.ndjson", "1");
        trial.open(from(key, "keep"));
        until(() -> trial.taken.size() == 4, trial::state);
        Thread.sleep(1_500);
        assertThat(trial.taken).hasSize(4).contains("1=1", "nama=1")
                .anyMatch(line -> line.contains("a-besar.ndjson: Berkas 1 MB; paling besar 1 MB"))
                .anyMatch(line -> line.contains("b-acak.ndjson"));
    }

    @Test
    void aServerWithAnotherKeyGetsNoPassword() throws Exception {
        put("a.ndjson", "1");
        trial.open(from(key(), "keep"));
        until(() -> trial.feed().failing());
        assertThat(trial.feed().fault()).contains("Kunci server 127.0.0.1 bukan yang tertulis dalam hostKey");
        assertThat(trial.taken).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldAndStandsNowhere() throws Exception {
        trial.password("salah-tapi-tetap-rahasia");
        put("a.ndjson", "1");
        trial.open(from(key, "keep"));
        until(() -> trial.feed().failing());
        assertThat(trial.feed().fault()).contains("menolak nama masuk atau sandinya");
        trial.password(Trial.PASSWORD);
        until(() -> trial.taken.size() == 1, trial::state);
        assertThat(trial.told()).doesNotContain("salah-tapi-tetap-rahasia", Trial.PASSWORD);
    }

    @Test
    void aMachineThatNobodyNamedIsNotReached() throws Exception {
        try (Trial closed = new Trial(directory, List.of(),
                reach -> new RemoteFilesTransport(reach.machines(), reach.secrets(), reach.feeds()))) {
            assertThatThrownBy(() -> closed.open(from(key, "keep"))).isInstanceOf(Rejected.class)
                    .hasMessageContaining("jaringan dalam");
        }
    }

    private void put(String name, String id) throws IOException {
        Files.writeString(there.resolve(name), REPORT.formatted(id));
        Files.setLastModifiedTime(there.resolve(name), FileTime.fromMillis(System.currentTimeMillis() - 60_000));
    }

    private String from(KeyPair pinned, String after) {
        return """
                  uri: sftp://127.0.0.1:%d/keluar
                  user: kentongan
                  password: {file: uji}
                  every: 1s
                  hostKey: %s
                  after: %s
                """.formatted(server.getPort(), PublicKeyEntry.toString(pinned.getPublic()), after).indent(2).replace("    ",
                "  ");
    }

    private static KeyPair key() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(256);
        return keys.generateKeyPair();
    }

    private SshServer server(int port) throws IOException {
        SshServer ssh = SshServer.setUpDefaultServer();
        ssh.setHost("127.0.0.1");
        ssh.setPort(port);
        ssh.setKeyPairProvider(KeyPairProvider.wrap(key));
        ssh.setPasswordAuthenticator((user, password, session) -> user.equals("kentongan") && password.equals(Trial.PASSWORD));
        ssh.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        ssh.setFileSystemFactory(new VirtualFileSystemFactory(directory.resolve("sana")));
        ssh.start();
        return ssh;
    }
}
