package id.kentongan.sources;

import id.kentongan.adapters.kit.From;
import id.kentongan.adapters.kit.Scheme;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.routes.Feeds;
import java.io.IOException;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;

/** Letters in a mailbox that nobody has read yet. One is marked as read when the journal has what it brought. */
final class MailTransport implements Transport {
    private final Machines reach;
    private final Secrets secrets;
    private final Feeds feeds;

    MailTransport(Machines reach, Secrets secrets, Feeds feeds) {
        this.reach = reach;
        this.secrets = secrets;
        this.feeds = feeds;
    }

    @Override
    public Set<Scheme> schemes() {
        return Set.of(Scheme.IMAP, Scheme.IMAPS);
    }

    @Override
    public RouteBuilder route(SourceFile file, Inflow inflow) throws IOException {
        From from = file.from();
        if (from.user().isEmpty() || from.password().isEmpty()) {
            throw new IOException("Kotak surat memerlukan user dan password.");
        }
        secrets.read(from.password().get());
        return new Asked(inflow.feed(), from.every(), new Mailbox(file, new Letters(file, inflow), reach, secrets), feeds);
    }
}
