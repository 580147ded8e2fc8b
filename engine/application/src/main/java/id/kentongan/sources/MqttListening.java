package id.kentongan.sources;

import id.kentongan.adapters.kit.From;
import id.kentongan.adapters.kit.Scheme;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.facts.Text;
import id.kentongan.fault.FaultWords;
import id.kentongan.journal.Obstructed;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One subscription. The broker keeps the session for a week and sends again whatever was not acknowledged; acknowledged is only what the
 * journal has, and what was gathered over a connection ends with it. Brokers send few messages ahead of their acknowledgement, so a source
 * that is gathered for long has to say {@code ack: received}: then nothing is held back, what was gathered is kept when the source ends, and
 * lost only where the program is killed or the journal is away by then.
 */
final class MqttListening implements Asked.Question {
    private static final Logger LOG = LoggerFactory.getLogger(MqttListening.class);
    private static final String PAYLOAD = "pesan.ndjson";
    private static final int TO_CONNECT = 10;
    private static final long TO_ANSWER = 30_000;
    private static final long A_WEEK = 7 * 24 * 3_600;
    private static final Set<Integer> UNKNOWN = Set.of(4, 5, 134, 135);
    private final SourceFile file;
    private final Inflow inflow;
    private final Machines reach;
    private final Secrets secrets;
    private final Clock clock;
    private volatile Optional<Connection> connection = Optional.empty();
    private final boolean sentAgain;
    private final MessageGathering<MqttMessages.Mark> received;
    private final ReentrantLock handing = new ReentrantLock();
    private volatile boolean ended;

    MqttListening(SourceFile file, Inflow inflow, Machines reach, Secrets secrets, Clock clock) {
        this.file = file;
        this.inflow = inflow;
        this.reach = reach;
        this.secrets = secrets;
        this.clock = clock;
        this.sentAgain = file.from().options().get("ack").equals("kept");
        this.received = new MessageGathering<>(file);
    }

    private record Connection(MqttClient client, MqttMessages messages) {}

    @Override
    public void ask() throws IOException, InterruptedException {
        if (connection.filter(one -> one.client.isConnected()).isEmpty()) {
            connection.ifPresent(MqttListening::close);
            connection = Optional.of(connect());
        }
        if (ended) {
            end();
        } else {
            handing.lockInterruptibly();
            try {
                handOver(connection.orElseThrow());
            } finally {
                handing.unlock();
            }
        }
    }

    private void handOver(Connection open) throws IOException, InterruptedException {
        Optional<MessageGathering.Batch<MqttMessages.Mark>> ready = open.messages.gathering().ready(clock.instant());
        while (ready.isPresent()) {
            inflow.take(ready.get().lines(), PAYLOAD);
            try {
                for (MqttMessages.Mark mark : sentAgain ? ready.get().marks() : List.<MqttMessages.Mark>of()) {
                    open.client.messageArrivedComplete(mark.id(), mark.qos());
                }
            } catch (MqttException lost) {
                throw new IOException(sentence(lost), lost);
            }
            open.messages.gathering().kept(ready.get());
            ready = open.messages.gathering().ready(clock.instant());
        }
    }

    private Connection connect() throws IOException {
        From from = file.from();
        URI address = URI.create(from.address());
        reach.check(address.getHost());
        boolean secure = from.scheme() == Scheme.MQTTS;
        int port = address.getPort() < 0 ? secure ? 8883 : 1883 : address.getPort();
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(A_WEEK);
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout(TO_CONNECT);
        options.setReceiveMaximum(MessageGathering.MOST);
        options.setMaximumPacketSize(file.limits().largest() + (64L << 10));
        from.user().ifPresent(options::setUserName);
        if (from.password().isPresent()) {
            options.setPassword(secrets.read(from.password().get()).getBytes(StandardCharsets.UTF_8));
        }
        MqttMessages messages = new MqttMessages(sentAgain ? new MessageGathering<>(file) : received, clock, sentAgain);
        String server = Text.of("%s://%s:%d", secure ? "ssl" : "tcp", address.getHost(), port);
        try {
            Connection open = new Connection(new MqttClient(server, from.options().get("client") + "-" + file.name(),
                    new MemoryPersistence()), messages);
            try {
                open.client.setManualAcks(sentAgain);
                open.client.setTimeToWait(TO_ANSWER);
                open.client.setCallback(messages);
                open.client.connect(options);
                subscribed(open.client.subscribe(address.getPath().substring(1), 1).getReasonCodes());
                return open;
            } catch (MqttException | IOException unreached) {
                close(open);
                throw unreached;
            }
        } catch (MqttException unreached) {
            throw new IOException(sentence(unreached), unreached);
        }
    }

    private void subscribed(int... reasons) throws IOException {
        if (Arrays.stream(reasons).anyMatch(reason -> reason >= 128)) {
            throw new IOException(Text.of("Broker tidak mengizinkan topik ini dibaca: %s. Minta izinnya pada pengelolanya.",
                    URI.create(file.from().address()).getPath().substring(1)));
        }
    }

    private String sentence(MqttException fault) {
        String host = URI.create(file.from().address()).getHost();
        return UNKNOWN.contains(fault.getReasonCode())
                ? Text.of("%s menolak nama masuk atau sandinya, atau topiknya tidak boleh dibaca. Periksa user dan password.",
                        host)
                : Text.of("%s tidak dapat dihubungi: %s%s", host, fault.getMessage(),
                        fault.getCause() == null ? "" : " (" + fault.getCause().getMessage() + ")");
    }

    @Override
    public void end() {
        ended = true;
        connection.ifPresent(MqttListening::close);
        try {
            if (!sentAgain && handing.tryLock(TO_CONNECT, TimeUnit.SECONDS)) {
                try {
                    keepTheRest();
                } finally {
                    handing.unlock();
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        received.abandon();
    }

    /** The broker has been told that it arrived, and does not send it again. */
    private void keepTheRest() {
        try {
            Optional<MessageGathering.Batch<MqttMessages.Mark>> rest = received.ready(Instant.MAX);
            while (rest.isPresent()) {
                inflow.takeLast(rest.get().lines(), PAYLOAD);
                received.kept(rest.get());
                rest = received.ready(Instant.MAX);
            }
        } catch (DataAccessException | TransactionException | Obstructed journalAway) {
            LOG.warn("Source {} ended while the journal was away; its gathered messages are lost: {}", file.name(),
                    FaultWords.told(journalAway));
        }
    }

    private static void close(Connection open) {
        open.messages.end();
        try {
            if (open.client.isConnected()) {
                open.client.disconnectForcibly(0, 500, false);
            }
        } catch (MqttException gone) {
            // It need not be ended where it has ended.
        }
        try {
            open.client.close(true);
        } catch (MqttException gone) {
            // Likewise.
        }
    }
}
