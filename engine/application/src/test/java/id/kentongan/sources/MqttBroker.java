package id.kentongan.sources;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.packets.auth.ModifiableDefaultPermissions;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A broker that can be unplugged. It knows one user, and keeps nothing on disk. */
final class MqttBroker {
    private final Path directory;
    private final String password;
    private final int port;
    private EmbeddedHiveMQ broker;

    MqttBroker(Path directory, String password) throws Exception {
        this.directory = directory;
        this.password = password;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        Files.writeString(directory.resolve("config.xml"), """
                <hivemq>
                  <listeners>
                    <tcp-listener><port>%d</port><bind-address>127.0.0.1</bind-address></tcp-listener>
                  </listeners>
                  <persistence><mode>in-memory</mode></persistence>
                  <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                </hivemq>
                """.formatted(port));
    }

    int port() {
        return port;
    }

    void start() throws Exception {
        EmbeddedExtension door = EmbeddedExtension.builder().withId("pintu").withName("pintu").withVersion("1")
                .withExtensionMain(new Door()).build();
        broker = EmbeddedHiveMQ.builder().withConfigurationFolder(directory).withDataFolder(directory.resolve("data"))
                .withExtensionsFolder(Files.createDirectories(directory.resolve("extensions"))).withEmbeddedExtension(door)
                .withoutLoggingBootstrap().build();
        broker.start().get(60, TimeUnit.SECONDS);
    }

    void stop() throws Exception {
        broker.close();
    }

    private final class Door implements ExtensionMain {
        @Override
        public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
            Services.securityRegistry().setAuthenticatorProvider(any -> (SimpleAuthenticator) (connect, answer) -> {
                boolean known = connect.getConnectPacket().getUserName().filter("kentongan"::equals).isPresent()
                        && connect.getConnectPacket().getPassword()
                                .map(given -> StandardCharsets.UTF_8.decode(given).toString()).filter(password::equals)
                                .isPresent();
                if (known) {
                    ModifiableDefaultPermissions all = answer.getDefaultPermissions();
                    all.add(Builders.topicPermission().topicFilter("#").build());
                    answer.authenticateSuccessfully();
                } else {
                    answer.failAuthentication(ConnackReasonCode.BAD_USER_NAME_OR_PASSWORD, "");
                }
            });
        }

        @Override
        public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
            // The broker ends with it.
        }
    }
}
