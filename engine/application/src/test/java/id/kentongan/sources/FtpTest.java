package id.kentongan.sources;

import static id.kentongan.sources.Trial.REPORT;
import static id.kentongan.sources.Trial.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that lie on a real FTP server. */
class FtpTest {
    @TempDir
    Path directory;
    private Path there;
    private FtpServer server;
    private int port;
    private Trial trial;

    @BeforeEach
    void begin() throws Exception {
        there = Files.createDirectories(directory.resolve("sana/keluar"));
        plugIn();
        trial = trial(List.of("127.0.0.1"));
    }

    @AfterEach
    void end() {
        trial.close();
        server.stop();
    }

    @Test
    void aFileIsTakenOnceAndAgainWhenItIsAnother() throws Exception {
        put("a.ndjson", "1");
        trial.open(from("keep"));
        until(() -> trial.taken.contains("1=1"), trial::state);
        put("b.ndjson", "2");
        until(() -> trial.taken.contains("2=1"), trial::state);
        put("a.ndjson", "tiga");
        until(() -> trial.taken.contains("tiga=1"), trial::state);
        assertThat(trial.taken).containsExactly("1=1", "2=1", "tiga=1");
        assertThat(there.resolve("a.ndjson")).exists();
    }

    @Test
    void whatIsTakenIsDeletedOnlyWhereTheFileSaysSo() throws Exception {
        put("a.ndjson", "1");
        Files.writeString(there.resolve("buruk.ndjson"), "bukan laporan");
        trial.open(from("delete"));
        until(() -> !Files.exists(there.resolve("a.ndjson")), trial::state);
        until(() -> trial.taken.size() == 2, trial::state);
        assertThat(there.resolve("buruk.ndjson")).as("what was refused").exists();
    }

    @Test
    void anUnpluggedServerIsToldAndTakenUpAgainWhenItIsBack() throws Exception {
        put("a.ndjson", "1");
        trial.open(from("keep"));
        until(() -> trial.taken.size() == 1, trial::state);
        server.stop();
        until(() -> trial.feed().failing(), trial::state);
        assertThat(trial.feed().fault()).contains("127.0.0.1 tidak dapat dihubungi");
        put("b.ndjson", "2");
        plugIn();
        until(() -> trial.taken.contains("2=1"), trial::state);
        until(() -> !trial.feed().failing(), trial::state);
    }

    @Test
    void whatIsTooLargeOrHostileIsRefusedAndTheNextTaken() throws Exception {
        Files.write(there.resolve("a-besar.ndjson"), new byte[(1 << 20) + 1]);
        Files.write(there.resolve("b-acak.ndjson"), new byte[]{1, 2, (byte) 0xFF});
        Files.createDirectories(there.resolve("c-direktori"));
        Files.writeString(there.resolve("bintang*.ndjson"), REPORT.formatted("bintang"));
        Files.writeString(there.resolve("x.part"), REPORT.formatted("setengah"));
        put("laporan pagi é.ndjson", "2");
        put("z.ndjson", "1");
        trial.open(from("keep"));
        until(() -> trial.taken.size() == 4, trial::state);
        assertThat(trial.taken).contains("1=1", "2=1").anyMatch(line -> line.contains("a-besar.ndjson: Berkas 1 MB"))
                .anyMatch(line -> line.contains("b-acak.ndjson"));
    }

    @Test
    void aWrongPasswordIsToldAndStandsNowhere() throws Exception {
        trial.password("salah-tapi-tetap-rahasia");
        put("a.ndjson", "1");
        trial.open(from("keep"));
        until(() -> trial.feed().failing(), trial::state);
        assertThat(trial.feed().fault()).contains("menolak nama masuk atau sandinya");
        trial.password(Trial.PASSWORD);
        until(() -> trial.taken.size() == 1, trial::state);
        assertThat(trial.told()).doesNotContain("salah-tapi-tetap-rahasia", Trial.PASSWORD);
    }

    @Test
    void aDirectoryThatIsNotThereIsTold() throws Exception {
        trial.open(from("keep").replace("/keluar", "/tiada"));
        until(() -> trial.feed().failing(), trial::state);
        assertThat(trial.feed().fault()).contains("127.0.0.1: direktorinya tidak dapat dibuka (FTP 550)");
    }

    /** The password would be read on the way. */
    @Test
    void onlyTheOfficesOwnMachinesAreReached() throws Exception {
        try (Trial closed = trial(List.of())) {
            assertThatThrownBy(() -> closed.open(from("keep"))).isInstanceOf(Rejected.class).hasMessageContaining("Pakai sftp");
        }
    }

    private Trial trial(List<String> own) throws Exception {
        return new Trial(directory, own, reach -> new RemoteFilesTransport(reach.machines(), reach.secrets(), reach.feeds()));
    }

    private void put(String name, String id) throws IOException {
        Files.writeString(there.resolve(name), REPORT.formatted(id));
        Files.setLastModifiedTime(there.resolve(name), FileTime.fromMillis(System.currentTimeMillis() - 60_000));
    }

    private String from(String after) {
        return """
                  uri: ftp://127.0.0.1:%d/keluar
                  user: kentongan
                  password: {file: uji}
                  every: 1s
                  after: %s
                """.formatted(port, after).indent(2).replace("    ", "  ");
    }

    /** On the port that it had, where it had one. */
    private void plugIn() throws FtpException {
        ListenerFactory listener = new ListenerFactory();
        listener.setServerAddress("127.0.0.1");
        listener.setPort(port);
        listener.setDataConnectionConfiguration(new DataConnectionConfigurationFactory().createDataConnectionConfiguration());
        BaseUser user = new BaseUser();
        user.setName("kentongan");
        user.setPassword(Trial.PASSWORD);
        user.setHomeDirectory(directory.resolve("sana").toString());
        user.setAuthorities(List.of(new WritePermission()));
        FtpServerFactory factory = new FtpServerFactory();
        factory.addListener("default", listener.createListener());
        factory.getUserManager().save(user);
        server = factory.createServer();
        server.start();
        port = factory.getListener("default").getPort();
    }
}
