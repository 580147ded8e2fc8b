package id.kentongan.sources;

import static id.kentongan.sources.Trial.REPORT;
import static id.kentongan.sources.Trial.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters in a real mailbox. */
class MailTest {
    private static final String TABLE = """
            form:
              reader: table
              zone: WITA
              fields:
                id: Nomor
                occurredAt: Tanggal
                region: Wilayah
                indicator: {constant: KEA-01}
                value: Jumlah
            """;
    private static final String CSV = "Nomor;Tanggal;Wilayah;Jumlah\n%s;2024-11-20;73.10;2\n";

    @TempDir
    Path directory;
    private GreenMail post;
    private GreenMailUser owner;
    private Trial trial;

    @BeforeEach
    void begin() throws Exception {
        plugIn(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
        trial = new Trial(directory, List.of("127.0.0.1"),
                reach -> new MailTransport(reach.machines(), reach.secrets(), reach.feeds()));
    }

    @AfterEach
    void end() {
        trial.close();
        post.stop();
    }

    @Test
    void anAttachmentIsTakenOnceAndItsLetterThenCountsAsRead() throws Exception {
        deliver(letter(attachment("laporan.csv", CSV.formatted("1"))));
        open("imap", TABLE);
        until(() -> trial.taken.size() == 1, trial::state);
        until(() -> seen() == 1, trial::state);
        deliver(letter(attachment("apa-saja.bin", CSV.formatted("2")), attachment("logo.png", "\u0089PNG\r\n\u0000\u0001"),
                attachment("surat.pdf", "%PDF-1.7")));
        until(() -> trial.taken.size() == 2, trial::state);
        Thread.sleep(1_500);
        assertThat(trial.taken).containsExactly("1=2", "2=2");
    }

    @Test
    void aLetterWithoutAttachmentsIsItsText() throws Exception {
        deliver("Subject: laporan\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + REPORT.formatted("1") + "\r\n");
        deliver("Subject: laporan\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: text/plain\r\n\r\n" + REPORT.formatted("2")
                + "\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--b--\r\n");
        open("imap", "form:\n  reader: interchange\n");
        until(() -> trial.taken.size() == 2, trial::state);
        assertThat(trial.taken).containsExactlyInAnyOrder("1=1", "2=1");
    }

    @Test
    void whatTheJournalCouldNotKeepStaysUnreadAndIsOfferedAgain() throws Exception {
        trial.away.set(2);
        deliver(letter(attachment("a.csv", CSV.formatted("1"))));
        deliver(letter(attachment("b.csv", CSV.formatted("2"))));
        open("imap", TABLE);
        until(() -> trial.feed().failing(), trial::state);
        assertThat(trial.feed().fault()).contains("jurnal tidak dapat ditulis");
        assertThat(seen()).isZero();
        until(() -> trial.taken.size() == 2, trial::state);
        until(() -> seen() == 2, trial::state);
        assertThat(trial.taken).containsExactly("1=2", "2=2");
    }

    @Test
    void anUnpluggedServerIsToldAndReadAgainWhenItIsBack() throws Exception {
        open("imap", TABLE);
        until(() -> trial.feed().lastSuccess().isPresent(), trial::state);
        int port = post.getImap().getPort();
        post.stop();
        until(() -> trial.feed().failing(), trial::state);
        assertThat(trial.feed().fault()).contains("127.0.0.1: kotak surat tidak dapat dibaca");
        plugIn(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        deliver(letter(attachment("a.csv", CSV.formatted("1"))));
        until(() -> trial.taken.size() == 1, trial::state);
        until(() -> !trial.feed().failing(), trial::state);
    }

    @Test
    void bombsAndHostileLettersAreRefusedAndTheNextIsTaken() throws Exception {
        String[] many = new String[300];
        for (int at = 0; at < many.length; at++) {
            many[at] = attachment("a" + at + ".csv", "x");
        }
        deliver(letter(many));
        StringBuilder nested = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int at = 0; at < 400; at++) {
            nested.append("Content-Type: multipart/mixed; boundary=b").append(at).append("\r\n\r\n--b").append(at).append("\r\n");
        }
        deliver(nested + "Content-Type: text/plain\r\n\r\nx\r\n");
        deliver(letter(attachment("besar.csv", "x".repeat(5 << 20))));
        deliver(letter(attachment("../../CamelFileName ${sys.user}.csv", CSV.formatted("nama"))).replaceFirst("Subject: laporan",
                "Subject: laporan\r\nCamelHttpUri: http://x.example\r\nCamelFileName: /etc/passwd"));
        deliver(letter(attachment("z.csv", CSV.formatted("1"))));
        open("imap", TABLE);
        until(() -> trial.taken.containsAll(List.of("nama=2", "1=2")), trial::state);
        until(() -> seen() == 5, trial::state);
        assertThat(trial.taken).filteredOn(line -> line.startsWith("ditolak")).hasSize(3)
                .anyMatch(line -> line.contains("berlampiran 300")).anyMatch(line -> line.contains("Surat 6 MB"));
    }

    @Test
    void aWrongPasswordIsToldAndStandsNowhere() throws Exception {
        trial.password("salah-tapi-tetap-rahasia");
        deliver(letter(attachment("a.csv", CSV.formatted("1"))));
        open("imap", TABLE);
        until(() -> trial.feed().failing(), trial::state);
        assertThat(trial.feed().fault()).contains("menolak nama masuk atau sandinya");
        trial.password(Trial.PASSWORD);
        until(() -> trial.taken.size() == 1, trial::state);
        assertThat(trial.told()).doesNotContain("salah-tapi-tetap-rahasia", Trial.PASSWORD);
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNoPassword() throws Exception {
        open("imaps", TABLE);
        until(() -> trial.feed().failing(), trial::state);
        assertThat(trial.feed().fault()).contains("kotak surat tidak dapat dibaca").contains("certif");
    }

    private void plugIn(ServerSetup... ways) throws Exception {
        post = new GreenMail(ways);
        post.start();
        owner = post.setUser("laporan@kodim.example", "kentongan", Trial.PASSWORD);
    }

    private void open(String scheme, String form) throws Rejected {
        int port = scheme.equals("imap") ? post.getImap().getPort() : post.getImaps().getPort();
        trial.open("  uri: %s://127.0.0.1:%d\n  user: kentongan\n  password: {file: uji}\n  every: 1s\n".formatted(scheme, port),
                form);
    }

    private void deliver(String letter) throws Exception {
        owner.deliver(new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(letter.getBytes(StandardCharsets.ISO_8859_1))));
    }

    private long seen() {
        try {
            return post.getManagers().getImapHostManager().getInbox(owner).getMessages().stream()
                    .filter(one -> one.getFlags().contains(Flags.Flag.SEEN)).count();
        } catch (FolderException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static String letter(String... parts) {
        return "Subject: laporan\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=batas\r\n\r\n--batas\r\n"
                + "Content-Type: text/plain\r\n\r\nTerlampir.\r\n--batas\r\n" + String.join("--batas\r\n", parts)
                + "--batas--\r\n";
    }

    private static String attachment(String name, String content) {
        return "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\""
                + name + "\"\r\n\r\n" + Base64.getMimeEncoder().encodeToString(content.getBytes(StandardCharsets.ISO_8859_1))
                + "\r\n";
    }
}
