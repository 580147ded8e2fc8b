package id.kentongan.entrance;

import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import jakarta.servlet.ServletContext;
import org.springframework.stereotype.Component;

/**
 * Whether browsers reach us by TLS, our own or that of a proxy before us: then every cookie is {@code Secure} and, by its name, of this host
 * alone. Who a request comes from is believed of the proxies named in {@code server.tomcat.remoteip.internal-proxies}, of nobody else.
 */
@Component
final class Wire implements ServletContextInitializer {
    private static final String OF_THIS_HOST = "__Host-";
    private static final String SESSION = "kentongan";

    private final boolean secret;

    /** @throws IllegalStateException for a strategy that believes anybody */
    Wire(ServerProperties server) {
        if (server.getForwardHeadersStrategy() == ForwardHeadersStrategy.FRAMEWORK) {
            throw new IllegalStateException(
                    "server.forward-headers-strategy \"framework\" mempercayai alamat yang ditulis siapa pun. "
                            + "Tulis native, dan sebut proksi Anda di server.tomcat.remoteip.internal-proxies.");
        }
        secret = Ssl.isEnabled(server.getSsl()) || server.getForwardHeadersStrategy() == ForwardHeadersStrategy.NATIVE;
    }

    boolean secret() {
        return secret;
    }

    /** A cookie as it is called on this wire. */
    String cookie(String name) {
        return secret ? OF_THIS_HOST + name : name;
    }

    @Override
    public void onStartup(ServletContext context) {
        context.getSessionCookieConfig().setName(cookie(SESSION));
        context.getSessionCookieConfig().setSecure(secret);
        context.getSessionCookieConfig().setPath("/");
    }
}
