package id.kentongan.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sender may take, and how many slow ones there may be.
 *
 * @param headers how long the head of a request may take from its first byte on
 * @param bodyGrace how long is waited for a body in all before its rate is looked at
 * @param bodyRate bytes a second that a body must bring from then on, over the time that was waited for it
 * @param waiting bodies that are waited for at the same time; each holds a thread of the server, of which there are 400
 * @param waitingEach those of one address
 * @param connectionsEach connections of one address; behind a proxy all have its address
 * @param livenessPort port on loopback with threads of its own that answers {@code /api/v1/health} and nothing else; 0: none
 */
@ConfigurationProperties("kentongan.http")
record Patience(@DefaultValue("15s") Duration headers, @DefaultValue("10s") Duration bodyGrace,
        @DefaultValue("1024") int bodyRate,
        @DefaultValue("100") int waiting, @DefaultValue("50") int waitingEach, @DefaultValue("2000") int connectionsEach,
        @DefaultValue("0") int livenessPort) {
    Patience {
        if (headers.isNegative() || headers.isZero() || bodyGrace.isNegative() || bodyRate < 0 || waiting < 1 || waitingEach < 1
                || connectionsEach < 1 || livenessPort < 0 || livenessPort > 65_535) {
            throw new IllegalArgumentException(
                    "kentongan.http: headers, waiting, waiting-each dan connections-each harus lebih dari 0; liveness-port 0 sampai 65535.");
        }
    }
}
