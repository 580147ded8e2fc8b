package id.kentongan.sources;

import id.kentongan.adapters.kit.From;
import id.kentongan.adapters.kit.Scheme;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.facts.Text;
import id.kentongan.routes.Feeds;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;

/** Files in a directory that is reached by SFTP, or by FTP where an office has nothing else. One connection lasts for one look. */
final class RemoteFilesTransport implements Transport {
    private final Machines reach;
    private final Secrets secrets;
    private final Feeds feeds;

    RemoteFilesTransport(Machines reach, Secrets secrets, Feeds feeds) {
        this.reach = reach;
        this.secrets = secrets;
        this.feeds = feeds;
    }

    @Override
    public Set<Scheme> schemes() {
        return Set.of(Scheme.SFTP, Scheme.FTP);
    }

    @Override
    public RouteBuilder route(SourceFile file, Inflow inflow) throws IOException {
        From from = file.from();
        if (from.user().isEmpty() || from.password().isEmpty()) {
            throw new IOException(Text.of("%s memerlukan user dan password.", from.scheme().written()));
        }
        secrets.read(from.password().get());
        URI address = URI.create(from.address());
        RemoteLooks looks = new RemoteLooks(file, inflow);
        return new Asked(inflow.feed(), from.every(), () -> {
            reach.check(address.getHost());
            String password = secrets.read(from.password().get());
            try (RemoteDirectory directory = open(from, address, password)) {
                looks.look(directory);
            }
        }, feeds);
    }

    private static RemoteDirectory open(From from, URI address, String password) throws IOException {
        String user = from.user().orElseThrow();
        return from.scheme() == Scheme.FTP
                ? FtpDirectory.open(address, user, password)
                : SftpDirectory.open(address, user, password, from.options().get("hostKey"));
    }
}
