package id.kentongan.sources;

import static id.kentongan.sources.Trial.REPORT;
import static id.kentongan.sources.Trial.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages over a real MQTT broker. */
class MqttTest {
    private static final String INTERCHANGE = "form:\n  reader: interchange\n";
    /** A camera tells again and again how many people it sees; one report a minute is enough, and it is the largest. */
    private static final String CROWD = """
            form:
              reader: json
              sameId: largest
              fields:
                id: [kamera, menit]
                occurredAt: menit
                region: wilayah
                indicator: {constant: KEA-01}
                value: jumlah
            """;

    @TempDir
    Path directory;
    @TempDir
    static Path kept;
    private static final AtomicInteger TRIALS = new AtomicInteger();
    private static MqttBroker broker;
    private final String place = "uji-" + TRIALS.incrementAndGet();
    private Trial trial;

    @BeforeAll
    static void plugIn() throws Exception {
        broker = new MqttBroker(kept, Trial.PASSWORD);
        broker.start();
        publishTo("pemanasan", "{}");
    }

    @AfterAll
    static void unplug() throws Exception {
        broker.stop();
    }

    @BeforeEach
    void begin() throws Exception {
        trial = trial();
    }

    @AfterEach
    void end() {
        trial.close();
    }

    @Test
    void whatComesWithinATurnIsOnePayloadAndIsTakenOnce() throws Exception {
        open("1s", INTERCHANGE);
        publish(REPORT.formatted("1"), REPORT.formatted("2"));
        until(() -> trial.taken.size() == 2, trial::state);
        publish(REPORT.formatted("3"));
        until(() -> trial.taken.size() == 3, trial::state);
        trial.close();
        trial = trial();
        open("1s", INTERCHANGE);
        publish(REPORT.formatted("4"));
        until(() -> !trial.taken.isEmpty(), trial::state);
        assertThat(trial.taken).as("what was acknowledged is not sent again").containsExactly("4=1");
    }

    @Test
    void aCrowdIsOneReportPerCameraAndMinuteTheLargest() throws Exception {
        open("10s\n  ack: received", CROWD);
        Thread.sleep(10_000 - System.currentTimeMillis() % 10_000 + 100);
        publish(crowd("k1", "10:00", 40), crowd("k1", "10:00", 90), crowd("k2", "10:00", 7), crowd("k1", "10:00", 60),
                crowd("k1", "10:01", 55));
        until(() -> trial.taken.size() >= 3, trial::state);
        assertThat(trial.taken).containsExactly("k1/2024-11-20T10:00:00+08:00=90", "k2/2024-11-20T10:00:00+08:00=7",
                "k1/2024-11-20T10:01:00+08:00=55");
    }

    @Test
    void aMessageThatIsNoLineOfJsonSpoilsNoOther() throws Exception {
        open("1s", INTERCHANGE);
        publish("[[[", "{\"a\":1}\n{\"b\":2}", "CamelFileName=/etc/passwd", "{\"CamelHttpUri\":\"http://x.example\"}",
                "x".repeat(2 << 20),
                REPORT.formatted("1").replace(",", ",\n"), "{", REPORT.formatted("2"));
        until(() -> trial.taken.containsAll(List.of("1=1", "2=1")), trial::state);
        until(() -> trial.taken.size() == 8 || trial.taken.size() == 7, trial::state);
        assertThat(trial.taken).filteredOn(line -> line.startsWith("ditolak")).hasSizeBetween(5, 6);
    }

    @Test
    void whatTheJournalCouldNotKeepIsOfferedAgain() throws Exception {
        trial.away.set(2);
        open("1s", INTERCHANGE);
        publish(REPORT.formatted("1"), REPORT.formatted("2"));
        until(() -> trial.taken.size() >= 2, trial::state);
        assertThat(trial.taken).containsExactly("1=1", "2=1");
    }

    /** Also where the program ends before the journal is back: the broker has it still. */
    @Test
    void whatWasNeverKeptIsSentAgainByTheBroker() throws Exception {
        trial.away.set(1_000);
        open("1s", INTERCHANGE);
        publish(REPORT.formatted("1"), REPORT.formatted("2"));
        until(() -> trial.feed().failing(), trial::state);
        trial.close();
        publish(REPORT.formatted("3"));
        trial = trial();
        open("1s", INTERCHANGE);
        until(() -> trial.taken.size() >= 3, trial::state);
        assertThat(trial.taken).containsExactlyInAnyOrder("1=1", "2=1", "3=1");
    }

    @Test
    void anUnpluggedBrokerIsToldAndListenedToAgainWhenItIsBack() throws Exception {
        open("1s", INTERCHANGE);
        publish(REPORT.formatted("1"));
        until(() -> trial.taken.size() == 1, trial::state);
        broker.stop();
        until(() -> trial.feed().failing(), trial::state);
        assertThat(trial.feed().fault()).contains("127.0.0.1 tidak dapat dihubungi");
        broker.start();
        until(() -> !trial.feed().failing(), trial::state);
        publish(REPORT.formatted("2"));
        until(() -> trial.taken.contains("2=1"), trial::state);
    }

    @Test
    void aWrongPasswordIsToldAndStandsNowhere() throws Exception {
        trial.password("salah-tapi-tetap-rahasia");
        open("1s", INTERCHANGE);
        until(() -> trial.feed().failing(), trial::state);
        assertThat(trial.feed().fault()).contains("menolak nama masuk atau sandinya");
        trial.password(Trial.PASSWORD);
        until(() -> !trial.feed().failing(), trial::state);
        assertThat(trial.told()).doesNotContain("salah-tapi-tetap-rahasia", Trial.PASSWORD);
    }

    @Test
    void moreThanFitsIsHandedOverInPiecesAndNothingIsLost() throws Exception {
        open("10m\n  ack: received", INTERCHANGE);
        String[] many = new String[400];
        for (int at = 0; at < many.length; at++) {
            many[at] = REPORT.formatted("n" + at).replace("}", ",\"text\":\"" + "x".repeat(3_900) + "\"}");
        }
        for (int from = 0; from < many.length; from += 100) {
            publish(Arrays.copyOfRange(many, from, from + 100));
        }
        until(() -> trial.taken.size() >= 200, trial::state);
        assertThat(trial.taken).doesNotHaveDuplicates().noneMatch(line -> line.startsWith("ditolak"));
    }

    /** The broker was told that they arrived; nobody sends them again. */
    @Test
    void whatWasGatheredIsKeptWhenTheFileIsEdited() throws Exception {
        open("1h\n  ack: received", INTERCHANGE);
        publish(REPORT.formatted("1"), REPORT.formatted("2"));
        open("30m\n  ack: received", INTERCHANGE);
        publish(REPORT.formatted("3"));
        trial.close();
        assertThat(trial.taken).containsExactly("1=1", "2=1", "3=1");
        trial = trial();
    }

    @Test
    void aTableDoesNotComeInMessages() {
        assertThatThrownBy(() -> open("1s", CROWD.replace("reader: json", "reader: table"))).isInstanceOf(Rejected.class)
                .hasMessageContaining("json atau interchange");
    }

    private static String crowd(String camera, String minute, int people) {
        return "{\"kamera\":\"%s\",\"menit\":\"2024-11-20T%s:00+08:00\",\"wilayah\":\"73.10\",\"jumlah\":%d}".formatted(camera,
                minute,
                people);
    }

    private void open(String every, String form) throws Rejected {
        trial.open(List
                .of("uri: mqtt://127.0.0.1:%d/kota/%s/+".formatted(broker.port(), place), "client: " + place, "user: kentongan",
                        "password: {file: uji}", "every: " + every)
                .stream().map(line -> "  " + line).collect(Collectors.joining("\n")),
                form);
        if (every.length() > 0 && trial.feed().fault().isEmpty()) {
            until(() -> trial.feed().lastSuccess().isPresent() || trial.feed().failing(), trial::state);
        }
    }

    private Trial trial() throws Exception {
        return new Trial(directory, List.of("127.0.0.1"),
                reach -> new MqttTransport(reach.machines(), reach.secrets(), reach.feeds(), Clock.systemUTC()));
    }

    private void publish(String... messages) throws MqttException {
        publishTo(place, messages);
    }

    private static void publishTo(String place, String... messages) throws MqttException {
        MqttClient client = new MqttClient("tcp://127.0.0.1:" + broker.port(), "kamera", new MemoryPersistence());
        try {
            MqttConnectionOptions options = new MqttConnectionOptions();
            options.setUserName("kentongan");
            options.setPassword(Trial.PASSWORD.getBytes(StandardCharsets.UTF_8));
            client.connect(options);
            for (String message : messages) {
                publish(client, "kota/" + place + "/alun-alun", message.getBytes(StandardCharsets.UTF_8));
            }
        } finally {
            client.disconnectForcibly(1_000, 1_000, true);
            client.close(true);
        }
    }

    /** Waits where the broker still has to acknowledge what went before. */
    private static void publish(MqttClient client, String topic, byte[] message) throws MqttException {
        for (int tries = 0;; tries++) {
            try {
                client.publish(topic, message, 1, false);
                return;
            } catch (MqttException full) {
                if (full.getReasonCode() != MqttClientException.REASON_CODE_MAX_INFLIGHT || tries == 500) {
                    throw full;
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }
}
