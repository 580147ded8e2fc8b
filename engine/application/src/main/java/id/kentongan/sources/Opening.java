package id.kentongan.sources;

import id.kentongan.access.RouteAccounts;
import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Readings;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.adapters.kit.Scheme;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.adapters.mapping.Sources;
import id.kentongan.adapters.strict.KnownWords;
import id.kentongan.facts.Text;
import id.kentongan.routes.Feeds;
import id.kentongan.routes.Taking;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Brings a source into force: tries it on its sample, starts its route where nothing can be harmed, and only then puts it in the place of the
 * one before.
 */
final class Opening {
    /** Ways on which a password could be read by others, each with the one on which it could not. */
    private static final Map<Scheme, Scheme> OPEN_TO_ALL = Map.of(Scheme.HTTP, Scheme.HTTPS, Scheme.IMAP, Scheme.IMAPS,
            Scheme.MQTT, Scheme.MQTTS, Scheme.FTP, Scheme.SFTP);
    private final Supplier<CamelContext> camel;
    private final List<Transport> transports;
    private final Machines reach;
    private final Codes codes;
    private final Taking taking;
    private final RouteAccounts accounts;
    private final Feeds feeds;
    private final Clock clock;

    Opening(Supplier<CamelContext> camel, List<Transport> transports, Machines reach, Codes codes, Taking taking,
            RouteAccounts accounts,
            Feeds feeds,
            Clock clock) {
        this.camel = camel;
        this.transports = List.copyOf(transports);
        this.reach = reach;
        this.codes = codes;
        this.taking = taking;
        this.accounts = accounts;
        this.feeds = feeds;
        this.clock = clock;
    }

    /**
     * Brings a source into force.
     *
     * @param sample as it lies beside the file
     * @param before what it takes the place of
     * @throws Rejected if anything speaks against it; then what was before goes on
     */
    Running open(SourceFile file, Optional<byte[]> sample, Optional<Running> before) throws Rejected {
        if (KnownSource.named(file.name()).isPresent()) {
            throw Rejected.because("name", Text.of("\"%s\" adalah nama sumber bawaan. Beri nama lain.", file.name()));
        }
        Optional<String> unknown = file.as().source().filter(code -> !codes.sources().contains(code));
        if (unknown.isPresent()) {
            throw Rejected.because("as.source", Text.of(
                    "Sumber %s tidak ada dalam sumber.csv. Usulkan barisnya: kentongan source verify %s.yaml.%s", unknown.get(),
                    file.name(),
                    KnownWords.suggestion(unknown.get(), codes.sources())));
        }
        return opened(file, sample, before);
    }

    private Running opened(SourceFile file, Optional<byte[]> sample, Optional<Running> before) throws Rejected {
        Source reader = Sources.of(file, codes);
        tried(file, reader, sample);
        mayBeReached(file);
        Inflow inflow = new Inflow(file, reader, taking, feeds, clock);
        Transport transport = transports.stream().filter(one -> one.schemes().contains(file.from().scheme())).findFirst()
                .orElseThrow(() -> Rejected.because("from.uri", Text.of("%s: belum dapat dipakai di server ini.",
                        file.from().scheme().written())));
        started(file, inflow, transport);
        accounts.open(file.as().account(), file.as().source());
        before.ifPresent(this::close);
        try {
            feeds.opened(inflow.feed());
            camel.get().addRoutes(transport.route(file, inflow));
            return new Running(file, inflow);
        } catch (Exception unstarted) {
            before.ifPresent(this::again);
            throw Rejected.because("from", sentence(unstarted));
        }
    }

    private void tried(SourceFile file, Source reader, Optional<byte[]> sample) throws Rejected {
        if (file.sample().isPresent() && sample.isEmpty()) {
            throw Rejected.because("sample", Text.of("Contoh %s tidak ada di samping berkas ini.", file.sample().get()));
        }
        if (sample.isPresent()) {
            List<Reading> readings;
            try (var read = reader.read(new Payload(file.name(), sample.get(), clock.instant()))) {
                readings = read.toList();
            } catch (RuntimeException | Error broken) {
                throw Rejected.because("sample", Text.of("Pembaca berhenti pada contohnya: %s", broken));
            }
            Optional<Reading.Refused> refused = Readings.placed(readings.stream())
                    .flatMap(reading -> reading instanceof Reading.Refused one ? Stream.of(one) : Stream.empty()).findFirst();
            if (readings.isEmpty() || refused.isPresent() && readings.stream().noneMatch(Reading.Understood.class::isInstance)) {
                throw Rejected.because("sample", Text.of("Tidak ada yang dimengerti dari contohnya%s", refused
                        .map(first -> Text.of(": %s: %s", first.field(), first.remedy())).orElse(".")));
            }
        }
    }

    /** A machine that cannot be found now may be found later; one that may not be asked is refused at once. */
    private void mayBeReached(SourceFile file) throws Rejected {
        if (!file.from().scheme().remote()) {
            return;
        }
        String host = URI.create(file.from().address().replaceFirst("^jdbc:", "")).getHost();
        Optional<Scheme> hidden = Optional.ofNullable(OPEN_TO_ALL.get(file.from().scheme()));
        if (hidden.isPresent() && file.from().password().isPresent() && !reach.own(host)) {
            throw Rejected.because("from.uri", Text.of(
                    "Lewat %s sandi dapat dibaca di jalan. Pakai %s; atau, bila %s milik kantor sendiri, admin menambahkannya ke "
                            + "kentongan.source.hosts.",
                    file.from().scheme().written(), hidden.get().written(), host));
        }
        try {
            reach.check(host);
        } catch (UnknownHostException later) {
            return;
        } catch (IOException forbidden) {
            throw Rejected.because("from.uri", sentence(forbidden));
        }
    }

    /** In a context of its own in which nothing is ever taken in. */
    private void started(SourceFile file, Inflow inflow, Transport transport) throws Rejected {
        try (DefaultCamelContext scratch = new DefaultCamelContext()) {
            RouteBuilder route = transport.route(file, inflow);
            scratch.setAutoStartup(false);
            scratch.addRoutes(route);
            scratch.start();
        } catch (Exception | LinkageError unsound) {
            throw Rejected.because("from", sentence(unsound));
        }
    }

    /** Ends a route; what it is taking in is taken in first. */
    void close(Running running) {
        try {
            camel.get().getRouteController().stopRoute(running.inflow().feed(), 10, TimeUnit.SECONDS);
            camel.get().removeRoute(running.inflow().feed());
            feeds.closed(running.inflow().feed());
        } catch (Exception stuck) {
            throw new IllegalStateException(Text.of("Route %s does not end.", running.inflow().feed()), stuck);
        }
    }

    private void again(Running before) {
        try {
            feeds.opened(before.inflow().feed());
            Transport transport = transports.stream().filter(one -> one.schemes().contains(before.file().from().scheme()))
                    .findFirst()
                    .orElseThrow();
            camel.get().addRoutes(transport.route(before.file(), before.inflow()));
        } catch (Exception lost) {
            feeds.failed(before.inflow().feed(), sentence(lost));
        }
    }

    private static String sentence(Throwable fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }
}
