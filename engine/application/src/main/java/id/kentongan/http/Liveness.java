package id.kentongan.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** A listener of its own that tells whether the server lives, whatever happens to the other. It serves nothing else. */
final class Liveness extends ValveBase {
    private static final Set<String> SERVED = Set.of("/api/v1/health", "/api/v1/health/ready");
    private static final int THREADS = 4;

    private final int port;

    Liveness(int port) {
        super(true);
        this.port = port;
    }

    Connector connector(Patience patience) {
        PatientProtocol protocol = new PatientProtocol();
        protocol.limit(patience.headers(), patience.connectionsEach());
        protocol.setMaxThreads(THREADS);
        protocol.setMinSpareThreads(1);
        protocol.setConnectionTimeout(Tuning.SILENCE_MILLIS);
        Connector connector = new Connector(protocol);
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        connector.setXpoweredBy(false);
        return connector;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getConnector().getPort() == port && !SERVED.contains(request.getRequestURI())) {
            response.sendError(404);
            return;
        }
        getNext().invoke(request, response);
    }
}
