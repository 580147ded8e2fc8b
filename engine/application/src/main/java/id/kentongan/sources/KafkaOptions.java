package id.kentongan.sources;

import id.kentongan.adapters.kit.From;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.facts.Text;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.config.SaslConfigs;

/** How a topic is read: from its beginning, only what was committed, and nothing counts as read by itself. */
final class KafkaOptions {
    private static final int PORT = 9092;
    private static final int MOST_A_POLL = 500;

    private KafkaOptions() {}

    static Properties of(SourceFile file, Secrets secrets) throws IOException {
        From from = file.from();
        URI address = URI.create(from.address());
        Properties options = new Properties();
        options.putAll(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                address.getHost() + ":" + (address.getPort() < 0 ? PORT : address.getPort()),
                ConsumerConfig.GROUP_ID_CONFIG, from.options().get("group"),
                ConsumerConfig.CLIENT_ID_CONFIG, "kentongan-" + file.name(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
                ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, "false",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "30000",
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "20000"));
        // All partitions are given back before they are parted anew, and with them what was gathered.
        options.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(RangeAssignor.class));
        options.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_A_POLL);
        options.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 600_000);
        options.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, file.limits().largest());
        options.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, file.limits().largest());
        boolean secure = from.options().get("tls").equals("ya");
        options.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                (from.password().isPresent() ? "SASL_" : "") + (secure ? "SSL" : "PLAINTEXT"));
        if (from.password().isPresent()) {
            String mechanism = from.options().get("mechanism");
            if (mechanism.equals("PLAIN") && !secure) {
                throw new IOException(
                        "Dengan mechanism PLAIN sandi terkirim apa adanya. Tulis tls: ya, atau pakai SCRAM-SHA-512.");
            }
            options.put(SaslConfigs.SASL_MECHANISM, mechanism);
            options.put(SaslConfigs.SASL_JAAS_CONFIG,
                    Text.of("org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";",
                            mechanism.equals("PLAIN") ? "plain.PlainLoginModule" : "scram.ScramLoginModule",
                            quoted(from.user().orElse("")), quoted(secrets.read(from.password().get()))));
        }
        return options;
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
