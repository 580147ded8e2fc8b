package id.kentongan.sources;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import id.kentongan.facts.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A directory that is reached by SFTP, on the server that has the one key that was pinned, and no other. */
final class SftpDirectory implements RemoteDirectory {
    private static final String PINNED = "kentongan";
    private static final int TO_CONNECT = 10_000;
    private static final int TO_ANSWER = 30_000;
    private static final int PORT = 22;
    private final String host;
    private final Session session;
    private final ChannelSftp channel;

    private SftpDirectory(String host, Session session, ChannelSftp channel) {
        this.host = host;
        this.session = session;
        this.channel = channel;
    }

    /**
     * Reaches it.
     *
     * @param hostKey kind and key of the server
     * @throws IOException in a sentence that holds no password
     */
    static SftpDirectory open(URI address, String user, String password, String hostKey) throws IOException {
        String host = address.getHost();
        Session session;
        try {
            JSch ssh = new JSch();
            ssh.setKnownHosts(
                    new ByteArrayInputStream((PINNED + " " + hostKey + "\n").getBytes(StandardCharsets.US_ASCII)));
            session = ssh.getSession(user, host.replaceAll("[\\[\\]]", ""), address.getPort() < 0 ? PORT : address.getPort());
        } catch (JSchException malformed) {
            throw new IOException(Text.of("Kunci dalam hostKey tidak dapat dibaca: %s", malformed.getMessage()));
        }
        try {
            session.setHostKeyAlias(PINNED);
            session.setConfig("StrictHostKeyChecking", "yes");
            session.setConfig("server_host_key", algorithms(hostKey));
            session.setConfig("PreferredAuthentications", "password,keyboard-interactive");
            session.setPassword(password.getBytes(StandardCharsets.UTF_8));
            session.setDaemonThread(true);
            session.setTimeout(TO_ANSWER);
            session.connect(TO_CONNECT);
            ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
            channel.connect(TO_CONNECT);
            channel.cd(address.getPath().isEmpty() ? "." : address.getPath());
            return new SftpDirectory(host, session, channel);
        } catch (JSchException | SftpException unreached) {
            session.disconnect();
            throw new IOException(sentence(host, unreached), unreached);
        }
    }

    /** An RSA key signs in ways that have names of their own. */
    private static String algorithms(String hostKey) {
        String kind = hostKey.substring(0, hostKey.indexOf(' '));
        return kind.equals("ssh-rsa") ? "rsa-sha2-512,rsa-sha2-256" : kind;
    }

    private static String sentence(String host, Exception fault) {
        String said = String.valueOf(fault.getMessage());
        if (fault instanceof JSchHostKeyException || said.contains("Algorithm negotiation fail")) {
            return Text.of("Kunci server %s bukan yang tertulis dalam hostKey. Tanyakan pengelolanya sebelum menggantinya.",
                    host);
        }
        if (fault instanceof JSchException && said.startsWith("Auth")) {
            return Text.of("%s menolak nama masuk atau sandinya. Periksa user dan password.", host);
        }
        return fault instanceof SftpException
                ? Text.of("%s: direktori atau berkasnya tidak dapat dibaca: %s", host, said)
                : Text.of("%s tidak dapat dihubungi: %s", host, said);
    }

    @Override
    public List<RemoteFile> files(int most) throws IOException {
        List<RemoteFile> files = new ArrayList<>();
        try {
            channel.ls(".", entry -> {
                if (entry.getAttrs().isReg() && RemoteFile.fit(entry.getFilename())) {
                    files.add(new RemoteFile(entry.getFilename(), entry.getAttrs().getSize(),
                            Integer.toUnsignedLong(entry.getAttrs().getMTime())));
                }
                return files.size() < most ? ChannelSftp.LsEntrySelector.CONTINUE : ChannelSftp.LsEntrySelector.BREAK;
            });
        } catch (SftpException unread) {
            throw new IOException(sentence(host, unread), unread);
        }
        return files;
    }

    @Override
    public byte[] content(RemoteFile file, int largest) throws IOException {
        try (InputStream in = channel.get("./" + file.name())) {
            return Bounded.read(in, largest);
        } catch (SftpException unread) {
            throw new IOException(sentence(host, unread), unread);
        }
    }

    @Override
    public void delete(RemoteFile file) throws IOException {
        try {
            channel.rm("./" + file.name());
        } catch (SftpException undeleted) {
            throw new IOException(Text.of("%s: %s sudah dicatat tetapi tidak dapat dihapus di sana: %s", host, file.name(),
                    undeleted.getMessage()), undeleted);
        }
    }

    @Override
    public void close() {
        channel.disconnect();
        session.disconnect();
    }
}
