package id.kentongan.sources;

import id.kentongan.facts.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPReply;

/** A directory that is reached by FTP. Data come from the machine that was asked, whatever address it names for them. */
final class FtpDirectory implements RemoteDirectory {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private final String host;
    private final FTPClient client;

    private FtpDirectory(String host, FTPClient client) {
        this.host = host;
        this.client = client;
    }

    /**
     * Reaches it.
     *
     * @throws IOException in a sentence that holds no password
     */
    static FtpDirectory open(URI address, String user, String password) throws IOException {
        String host = address.getHost();
        FTPClient client = new FTPClient();
        client.setConnectTimeout((int) TO_CONNECT.toMillis());
        client.setDefaultTimeout((int) TO_ANSWER.toMillis());
        client.setDataTimeout(TO_ANSWER);
        client.setControlEncoding("UTF-8");
        client.setIpAddressFromPasvResponse(false);
        FtpDirectory directory = new FtpDirectory(host, client);
        try {
            client.connect(host.replaceAll("[\\[\\]]", ""), address.getPort() < 0 ? FTP.DEFAULT_PORT : address.getPort());
            client.setSoTimeout((int) TO_ANSWER.toMillis());
            directory.signIn(user, password, address.getPath());
            return directory;
        } catch (IOException unreached) {
            directory.close();
            throw unreached instanceof Told ? unreached : directory.unreached(unreached);
        }
    }

    private void signIn(String user, String password, String path) throws IOException {
        if (!FTPReply.isPositiveCompletion(client.getReplyCode())) {
            throw told("menolak sambungan");
        }
        if (!client.login(user, password)) {
            throw new Told(Text.of("%s menolak nama masuk atau sandinya. Periksa user dan password.", host));
        }
        client.enterLocalPassiveMode();
        if (!client.setFileType(FTP.BINARY_FILE_TYPE) || !path.isEmpty() && !client.changeWorkingDirectory(path)) {
            throw told("direktorinya tidak dapat dibuka");
        }
    }

    /** What the server said may name whatever it likes; its number is enough. */
    private Told told(String what) {
        return new Told(Text.of("%s: %s (FTP %d)", host, what, client.getReplyCode()));
    }

    private IOException unreached(IOException fault) {
        return new IOException(Text.of("%s tidak dapat dihubungi: %s", host, fault.getMessage()), fault);
    }

    @Override
    public List<RemoteFile> files(int most) throws IOException {
        FTPFile[] listed;
        try {
            listed = client.hasFeature("MLST") ? client.mlistDir() : client.listFiles();
        } catch (IOException broken) {
            throw unreached(broken);
        }
        if (!FTPReply.isPositiveCompletion(client.getReplyCode())) {
            throw told("direktorinya tidak dapat dibaca");
        }
        return Arrays.stream(listed).filter(file -> file != null && file.isFile() && RemoteFile.fit(file.getName())).limit(most)
                .map(file -> new RemoteFile(file.getName(), file.getSize(),
                        file.getTimestampInstant() == null ? 0 : file.getTimestampInstant().getEpochSecond()))
                .toList();
    }

    @Override
    public byte[] content(RemoteFile file, int largest) throws IOException {
        byte[] content;
        try (InputStream in = client.retrieveFileStream(file.name())) {
            if (in == null) {
                throw told(Text.of("%s tidak dapat dibaca", file.name()));
            }
            content = Bounded.read(in, largest);
        }
        if (!client.completePendingCommand()) {
            throw told(Text.of("%s tidak terbaca sampai selesai", file.name()));
        }
        return content;
    }

    @Override
    public void delete(RemoteFile file) throws IOException {
        if (!client.deleteFile(file.name())) {
            throw told(Text.of("%s sudah dicatat tetapi tidak dapat dihapus di sana", file.name()));
        }
    }

    @Override
    public void close() {
        try {
            client.disconnect();
        } catch (IOException gone) {
            // It need not be ended where it has ended.
        }
    }

    /** A fault that is a sentence already. */
    private static final class Told extends IOException {
        Told(String sentence) {
            super(sentence);
        }
    }
}
