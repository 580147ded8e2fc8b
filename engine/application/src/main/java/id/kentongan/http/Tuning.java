package id.kentongan.http;

import org.apache.coyote.ProtocolHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Gives Tomcat our patience in place of its own. */
@Component
@EnableConfigurationProperties(Patience.class)
final class Tuning implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /** How long is waited for the next byte, whatever it belongs to. */
    static final int SILENCE_MILLIS = 10_000;

    private final Patience patience;

    Tuning(Patience patience) {
        this.patience = patience;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(PatientProtocol.class.getName());
        factory.addConnectorCustomizers(connector -> limit(connector.getProtocolHandler()));
        factory.addEngineValves(new Pace(patience));
        if (patience.livenessPort() > 0) {
            Liveness liveness = new Liveness(patience.livenessPort());
            factory.addEngineValves(liveness);
            factory.addAdditionalConnectors(liveness.connector(patience));
        }
    }

    private void limit(ProtocolHandler handler) {
        if (handler instanceof PatientProtocol patient) {
            patient.limit(patience.headers(), patience.connectionsEach());
            patient.setConnectionTimeout(SILENCE_MILLIS);
        }
    }
}
