package id.kentongan.sources;

import id.kentongan.access.RouteAccounts;
import id.kentongan.adapters.Codes;
import id.kentongan.files.DataDirectory;
import id.kentongan.files.OwnerOnly;
import id.kentongan.journal.Way;
import id.kentongan.routes.DropPace;
import id.kentongan.routes.Feeds;
import id.kentongan.routes.Gate;
import id.kentongan.watch.Automatic;
import id.kentongan.watch.Rounds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Looks at the directory of sources from the start on, on a thread of its own. */
@Component
@EnableConfigurationProperties({DataDirectory.class, SourcesDirectory.class, SourceReach.class, DropPace.class, Automatic.class})
public class SourceRounds extends Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(SourceRounds.class);
    private final Path directory;
    private final Path secrets;
    private final SourceShelf shelf;
    private final Duration pause;
    /** Asked for only while it runs: what needs it at once would have it started before its other routes are there. */
    private final ObjectProvider<CamelContext> camel;

    SourceRounds(DataDirectory data, SourcesDirectory directory, SourceReach settings, Automatic automatic, DropPace pace,
            ObjectProvider<CamelContext> camel,
            Codes codes,
            Gate gate, RouteAccounts accounts, Feeds feeds, Clock clock) {
        super("sources", automatic.automatic());
        this.directory = directory.in(data.data());
        this.secrets = data.data().resolve("rahasia");
        this.pause = settings.look();
        this.camel = camel;
        Machines reach = new Machines(settings.hosts());
        Secrets kept = new Secrets(secrets, System.getenv());
        List<Transport> transports = List.of(new WebTransport(reach, kept, feeds), new DatabaseTransport(reach, kept, feeds),
                new RemoteFilesTransport(reach, kept, feeds), new MqttTransport(reach, kept, feeds, clock),
                new MailTransport(reach, kept, feeds), new KafkaTransport(reach, kept, feeds, clock),
                new DirectoryTransport(data.data().resolve("masuk"), pace, feeds, clock));
        this.shelf = new SourceShelf(this.directory,
                new Opening(camel::getObject, transports, reach, codes, gate.by(Way.PULL), accounts, feeds, clock), clock);
    }

    /** How every source that is a file fares. */
    public Collection<ShelvedSource> all() {
        return shelf.all();
    }

    @Override
    protected void goRound() {
        try {
            OwnerOnly.directories(directory);
            OwnerOnly.directories(secrets);
        } catch (IOException unmade) {
            LOG.warn("Direktori {} atau {} tidak dapat dibuat: {}", directory, secrets, unmade.toString());
        }
        do {
            try {
                if (camel.getObject().isStarted()) {
                    shelf.look();
                }
            } catch (RuntimeException | Error fault) {
                LOG.warn("Direktori sumber tidak dapat diperiksa; sumber yang berjalan tetap berjalan: {}", fault.toString());
                LOG.debug("The fault:", fault);
            }
        } while (!rested(pause));
    }
}
