package id.kentongan.sources;

import id.kentongan.adapters.kit.From;
import id.kentongan.adapters.kit.Scheme;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.routes.Feeds;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;

/** Files in a directory that is reached by SFTP. One connection lasts for one look. */
final class SftpTransport implements Transport {
    private final Machines reach;
    private final Secrets secrets;
    private final Feeds feeds;

    SftpTransport(Machines reach, Secrets secrets, Feeds feeds) {
        this.reach = reach;
        this.secrets = secrets;
        this.feeds = feeds;
    }

    @Override
    public Set<Scheme> schemes() {
        return Set.of(Scheme.SFTP);
    }

    @Override
    public RouteBuilder route(SourceFile file, Inflow inflow) throws IOException {
        From from = file.from();
        if (from.user().isEmpty() || from.password().isEmpty()) {
            throw new IOException("sftp memerlukan user dan password.");
        }
        secrets.read(from.password().get());
        URI address = URI.create(from.address());
        RemoteLooks looks = new RemoteLooks(file, inflow);
        return new Asked(inflow.feed(), from.every(), () -> {
            reach.check(address.getHost());
            String password = secrets.read(from.password().get());
            try (RemoteDirectory directory = SftpDirectory.open(address, from.user().get(), password,
                    from.options().get("hostKey"))) {
                looks.look(directory);
            }
        }, feeds);
    }
}
