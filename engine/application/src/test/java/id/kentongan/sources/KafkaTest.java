package id.kentongan.sources;

import static id.kentongan.sources.Trial.REPORT;
import static id.kentongan.sources.Trial.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Records of a real Kafka broker. */
class KafkaTest {
    private static final String INTERCHANGE = "form:\n  reader: interchange\n";
    private static final AtomicInteger TRIALS = new AtomicInteger();
    private static EmbeddedKafkaKraftBroker kafka;
    private static Plug plug;
    private static int port;
    private final String topic = "laporan-" + TRIALS.incrementAndGet();

    @TempDir
    Path directory;
    private Trial trial;

    @BeforeAll
    static void plugIn() throws Exception {
        kafka = broker();
        plug = new Plug(port(kafka));
        port = plug.port();
    }

    private static EmbeddedKafkaKraftBroker broker() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 2);
        broker.afterPropertiesSet();
        return broker;
    }

    private static int port(EmbeddedKafkaKraftBroker broker) {
        return Integer.parseInt(broker.getBrokersAsString().replaceAll(".*:", ""));
    }

    @AfterAll
    static void unplug() throws Exception {
        plug.close();
        kafka.destroy();
    }

    @BeforeEach
    void begin() throws Exception {
        kafka.addTopics(topic);
        trial = trial();
    }

    @AfterEach
    void end() {
        trial.close();
    }

    @Test
    void aRecordIsTakenOnceAlsoAfterANewStart() throws Exception {
        send(REPORT.formatted("1"), REPORT.formatted("2"));
        open(INTERCHANGE);
        until(() -> trial.taken.size() == 2, trial::state);
        trial.close();
        trial = trial();
        open(INTERCHANGE);
        send(REPORT.formatted("3"));
        until(() -> !trial.taken.isEmpty(), trial::state);
        assertThat(trial.taken).containsExactly("3=1");
    }

    @Test
    void whatTheJournalCouldNotKeepIsOfferedAgain() throws Exception {
        trial.away.set(2);
        send(REPORT.formatted("1"), REPORT.formatted("2"), REPORT.formatted("3"));
        open(INTERCHANGE);
        until(() -> trial.taken.size() >= 3, trial::state);
        assertThat(trial.taken).containsExactlyInAnyOrder("1=1", "2=1", "3=1");
    }

    /** Also where the program ends before the journal is back. */
    @Test
    void whatWasNeverKeptIsReadAgainAfterANewStart() throws Exception {
        trial.away.set(1_000);
        send(REPORT.formatted("1"));
        open(INTERCHANGE);
        until(() -> trial.feed().failing(), trial::state);
        trial.close();
        trial = trial();
        open(INTERCHANGE);
        until(() -> trial.taken.contains("1=1"), trial::state);
    }

    @Test
    void aPoisonousRecordDoesNotStopItsPartition() throws Exception {
        byte[] good = REPORT.formatted("1").getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (byte[] value : new byte[][]{"[[[".getBytes(StandardCharsets.UTF_8), {(byte) 0xFF, 0}, null, {},
                    "x".repeat(900_000).getBytes(StandardCharsets.UTF_8), good}) {
                var record = new ProducerRecord<byte[], byte[]>(topic, 0, null, value);
                record.headers().add("CamelFileName", "/etc/passwd".getBytes(StandardCharsets.UTF_8));
                producer.send(record).get(20, TimeUnit.SECONDS);
            }
        }
        open(INTERCHANGE);
        until(() -> trial.taken.contains("1=1"), trial::state);
        assertThat(trial.taken).filteredOn(line -> line.startsWith("ditolak")).hasSize(4);
    }

    @Test
    void manyRecordsComeInFewPayloads() throws Exception {
        send(IntStream.range(0, 3_000).mapToObj(at -> REPORT.formatted("n" + at)).toArray(String[]::new));
        open(INTERCHANGE);
        until(() -> trial.taken.size() >= 3_000, () -> trial.taken.size() + " " + trial.feeds.all());
        assertThat(trial.taken).hasSize(3_000).doesNotHaveDuplicates();
    }

    @Test
    void anUnpluggedBrokerIsToldAndReadAgainWhenItIsBack() throws Exception {
        send(REPORT.formatted("1"));
        open(INTERCHANGE);
        until(() -> trial.taken.size() == 1, trial::state);
        kafka.destroy();
        until(() -> trial.feed().failing(), trial::state);
        assertThat(trial.feed().fault()).contains("127.0.0.1 tidak dapat dihubungi");
        kafka = broker();
        plug.behind(port(kafka));
        kafka.addTopics(topic);
        until(() -> !trial.feed().failing(), trial::state);
        send(REPORT.formatted("2"));
        until(() -> trial.taken.contains("2=1"), trial::state);
        assertThat(trial.taken).hasSize(2);
    }

    @Test
    void aTopicThatIsNotThereIsTold() throws Exception {
        open("tidak-ada", INTERCHANGE, "");
        until(() -> trial.feed().failing(), trial::state);
        assertThat(trial.feed().fault()).contains("Topik tidak-ada tidak ada di 127.0.0.1");
    }

    @Test
    void aPasswordIsNotSentAsItIs() {
        assertThatThrownBy(() -> open(topic, INTERCHANGE, "  user: kentongan\n  password: {file: uji}\n  mechanism: PLAIN\n"))
                .isInstanceOf(Rejected.class).hasMessageContaining("tls: ya");
        assertThat(trial.told()).doesNotContain(Trial.PASSWORD);
    }

    private void open(String form) throws Rejected {
        open(topic, form, "");
    }

    private void open(String name, String form, String options) throws Rejected {
        trial.open("  uri: kafka://127.0.0.1:%d/%s\n  group: %s\n%s".formatted(port, name, topic, options), form);
    }

    private Trial trial() throws Exception {
        return new Trial(directory, List.of("127.0.0.1", "localhost"),
                reach -> new KafkaTransport(reach.machines(), reach.secrets(), reach.feeds(), Clock.systemUTC()));
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(Map.of("bootstrap.servers", "127.0.0.1:" + port), new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private void send(String... values) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, value.getBytes(StandardCharsets.UTF_8)));
            }
            producer.flush();
        }
    }
}
