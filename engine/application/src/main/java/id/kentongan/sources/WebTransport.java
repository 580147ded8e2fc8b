package id.kentongan.sources;

import id.kentongan.adapters.bmkg.BmkgFeed;
import id.kentongan.adapters.kit.From;
import id.kentongan.adapters.kit.Reader;
import id.kentongan.adapters.kit.Scheme;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.routes.EachFor;
import id.kentongan.routes.Feeds;
import id.kentongan.routes.OneHost;
import id.kentongan.tables.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;

/** What is fetched from an address. A list of warnings is followed to the warnings themselves, on the same machine only. */
final class WebTransport implements Transport {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int REMEMBERED = 5_000;
    private static final int MOST_A_LOOK = 50;
    private final Machines reach;
    private final Secrets secrets;
    private final Feeds feeds;

    WebTransport(Machines reach, Secrets secrets, Feeds feeds) {
        this.reach = reach;
        this.secrets = secrets;
        this.feeds = feeds;
    }

    @Override
    public Set<Scheme> schemes() {
        return Set.of(Scheme.HTTP, Scheme.HTTPS);
    }

    @Override
    public RouteBuilder route(SourceFile file, Inflow inflow) throws IOException {
        From from = file.from();
        URI address = URI.create(from.address());
        if (from.password().isPresent()) {
            secrets.read(from.password().get());
        }
        Fetched fetched = new Fetched(inflow);
        boolean listed = file.form().reader() == Reader.BMKG;
        return new Asked(inflow.feed(), from.every(), () -> {
            OneHost host = new OneHost(address, DEADLINE, file.limits().largest(), authorization(from), reach::check);
            byte[] answer = host.get(address);
            if (listed && feed(answer)) {
                fetched.follow(answer, host);
            } else {
                fetched.take(answer, address);
            }
        }, feeds);
    }

    private Optional<String> authorization(From from) throws IOException {
        if (from.password().isEmpty()) {
            return Optional.empty();
        }
        String password = secrets.read(from.password().get());
        return Optional.of(from.user().map(user -> "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)))
                .orElse("Bearer " + password));
    }

    private static boolean feed(byte[] answer) {
        return new String(answer, 0, Math.min(answer.length, 500), StandardCharsets.UTF_8).contains("<rss");
    }

    /** What was fetched and taken in. The mark of that comes last: what could not be kept is asked for again. */
    private static final class Fetched {
        private final Set<String> seen = Collections.newSetFromMap(new Recent());
        private final EachFor<URI> each = new EachFor<>(MOST_A_LOOK);
        private final Inflow inflow;

        Fetched(Inflow inflow) {
            this.inflow = inflow;
        }

        void take(byte[] answer, URI address) throws InterruptedException {
            String hash = Sha256.of(answer);
            if (!seen.contains(hash)) {
                inflow.take(answer, address.getPath());
                seen.add(hash);
            }
        }

        void follow(byte[] list, OneHost host) throws IOException, InterruptedException {
            try {
                each.take(
                        BmkgFeed.alerts(list).stream().filter(host::holds).filter(one -> !seen.contains(one.toString())).toList(),
                        address -> {
                            inflow.take(host.get(address), address.getPath());
                            seen.add(address.toString());
                        });
            } catch (Unfit unreadable) {
                throw new IOException(unreadable.getMessage());
            }
        }
    }

    /** What was seen last. */
    private static final class Recent extends LinkedHashMap<String, Boolean> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
