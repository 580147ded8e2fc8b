package id.kentongan.routes;

import id.kentongan.facts.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks one host and no other, whatever a document from it says. No redirects, a deadline for the whole answer, and a limit on its size. */
public final class OneHost {
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private final URI root;
    private final Duration deadline;
    private final int largest;
    private final Optional<String> authorization;
    private final Passage passage;
    /** One for all: each has threads of its own, and nothing in it belongs to one host. */
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @throws IllegalArgumentException unless the address is https, or http to this very machine */
    OneHost(URI root, Duration deadline) {
        this(secure(root), deadline, LARGEST, Optional.empty(), host -> {});
    }

    private static URI secure(URI root) {
        if (root.getHost() == null
                || !"https".equals(root.getScheme()) && !("http".equals(root.getScheme()) && loopback(root.getHost()))) {
            throw new IllegalArgumentException(Text.of("Alamat %s tidak dipakai: harus https.", root));
        }
        return root;
    }

    /**
     * One that may also be asked without encryption, if it lets us pass.
     *
     * @param largest bytes of an answer
     * @param authorization header that is sent along
     * @param passage asked before each question
     */
    public OneHost(URI root, Duration deadline, int largest, Optional<String> authorization, Passage passage) {
        this.root = root;
        this.deadline = deadline;
        this.largest = largest;
        this.authorization = authorization;
        this.passage = passage;
    }

    /** Who says whether a machine may be asked. */
    @FunctionalInterface
    public interface Passage {
        /** @throws IOException in a sentence, if it may not */
        void check(String host) throws IOException;
    }

    /** Whether the address lies on the host, scheme and port that were configured. */
    public boolean holds(URI address) {
        return root.getScheme().equals(address.getScheme()) && root.getHost().equalsIgnoreCase(String.valueOf(address.getHost()))
                && root.getPort() == address.getPort() && address.getUserInfo() == null;
    }

    /** @throws IOException for another host, another status than 200, an answer that is too large or too slow */
    public byte[] get(URI address) throws IOException, InterruptedException {
        if (!holds(address)) {
            throw new IOException(Text.of("Alamat %s tidak terletak di %s; tidak diambil.", address, root.getHost()));
        }
        passage.check(address.getHost());
        HttpRequest.Builder asked = HttpRequest.newBuilder(address).timeout(deadline).header("User-Agent", "Kentongan").GET();
        authorization.ifPresent(header -> asked.header("Authorization", header));
        HttpRequest request = asked.build();
        CompletableFuture<HttpResponse<byte[]>> answer = CLIENT.sendAsync(request, head -> new CappedBody(largest));
        try {
            HttpResponse<byte[]> response = answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != OK) {
                throw new IOException(Text.of("%s menjawab %d.", address, response.statusCode()));
            }
            return response.body();
        } catch (ExecutionException failed) {
            throw new IOException(Text.of("%s: %s", address.getHost(), failed.getCause()), failed);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException(Text.of("%s tidak selesai menjawab dalam %d detik.", address.getHost(), deadline.toSeconds()),
                    slow);
        }
    }

    private static boolean loopback(String host) {
        try {
            return host.equals("localhost") || host.matches("[0-9.:\\[\\]]+") && InetAddress.getByName(host).isLoopbackAddress();
        } catch (IOException unknown) {
            return false;
        }
    }
}
