package id.kentongan.sources;

import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.facts.Text;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * One reader of a topic. What it has read counts as read only when the journal has it; after any fault it begins anew from there, so that
 * every record comes at least once.
 */
final class KafkaListening implements Asked.Question {
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private final SourceFile file;
    private final Inflow inflow;
    private final Machines reach;
    private final Secrets secrets;
    private final Clock clock;
    private final ReentrantLock busy = new ReentrantLock();
    private volatile Optional<Reading> reading = Optional.empty();
    private volatile boolean ended;
    private int silent;

    KafkaListening(SourceFile file, Inflow inflow, Machines reach, Secrets secrets, Clock clock) {
        this.file = file;
        this.inflow = inflow;
        this.reach = reach;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** By what a record is told to be read. */
    private record Mark(TopicPartition partition, long offset) {}

    private record Reading(KafkaConsumer<byte[], byte[]> consumer, MessageGathering<Mark> gathering) {}

    @Override
    public void ask() throws IOException, InterruptedException {
        busy.lock();
        try {
            if (reading.isEmpty()) {
                reading = Optional.of(open());
            }
            gather(reading.orElseThrow());
            handOver(reading.orElseThrow());
        } catch (WakeupException end) {
            close();
        } catch (KafkaException unreached) {
            close();
            throw new IOException(sentence(unreached), unreached);
        } catch (IOException | RuntimeException fault) {
            close();
            throw fault;
        } finally {
            if (ended) {
                close();
            }
            busy.unlock();
        }
    }

    private void gather(Reading open) {
        if (open.gathering.full()) {
            open.consumer.pause(open.consumer.assignment());
        } else {
            open.consumer.resume(open.consumer.paused());
        }
        ConsumerRecords<byte[], byte[]> records = open.consumer.poll(MOMENT);
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.value() != null) {
                open.gathering.add(new Mark(new TopicPartition(record.topic(), record.partition()), record.offset()),
                        record.value(), clock.instant());
            }
        }
        silent = records.isEmpty() ? silent + 1 : 0;
        if (silent % 10 == 1) {
            // A poll says nothing of a broker that is away; a question does.
            open.consumer.endOffsets(partitions(open.consumer), TO_ANSWER);
        }
    }

    private void handOver(Reading open) throws InterruptedException {
        Optional<MessageGathering.Batch<Mark>> ready = open.gathering.ready(clock.instant());
        while (ready.isPresent()) {
            inflow.take(ready.get().lines(), "pesan.ndjson");
            Map<TopicPartition, OffsetAndMetadata> next = ready.get().marks().stream().collect(Collectors.toMap(Mark::partition,
                    mark -> new OffsetAndMetadata(mark.offset + 1), (before, after) -> after));
            open.consumer.commitSync(next, TO_ANSWER);
            open.gathering.kept(ready.get());
            ready = open.gathering.ready(clock.instant());
        }
    }

    private Reading open() throws IOException {
        reach.check(host());
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(KafkaOptions.of(file, secrets), new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        Reading open = new Reading(consumer, new MessageGathering<>(file));
        reading = Optional.of(open);
        silent = 0;
        List<PartitionInfo> found = consumer.partitionsFor(topic(), TO_ANSWER);
        if (found.isEmpty()) {
            throw new IOException(Text.of("Topik %s tidak ada di %s.", topic(), host()));
        }
        // The machine that was named may name others.
        for (String other : found.stream().flatMap(one -> Stream.of(one.replicas())).map(node -> node.host()).distinct()
                .toList()) {
            reach.check(other);
        }
        consumer.subscribe(Set.of(topic()), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                open.gathering.clear();
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                // Each begins where the journal ends.
            }
        });
        return open;
    }

    private Set<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(topic(), TO_ANSWER).stream().map(one -> new TopicPartition(one.topic(), one.partition()))
                .collect(Collectors.toSet());
    }

    private String host() {
        return URI.create(file.from().address()).getHost();
    }

    private String topic() {
        return URI.create(file.from().address()).getPath().substring(1);
    }

    private String sentence(KafkaException fault) {
        if (fault instanceof AuthenticationException) {
            return Text.of("%s menolak nama masuk atau sandinya. Periksa user, password dan mechanism.", host());
        }
        return fault instanceof AuthorizationException
                ? Text.of("%s tidak mengizinkan topik %s atau kelompok %s dibaca. Minta izinnya pada pengelolanya.", host(),
                        topic(),
                        file.from().options().get("group"))
                : Text.of("%s tidak dapat dihubungi: %s", host(), fault.getMessage());
    }

    private void close() {
        reading.ifPresent(open -> open.consumer.close(CloseOptions.timeout(Duration.ofSeconds(2))));
        reading = Optional.empty();
    }

    @Override
    public void end() {
        ended = true;
        reading.ifPresent(open -> open.consumer.wakeup());
        try {
            if (busy.tryLock(5, TimeUnit.SECONDS)) {
                try {
                    close();
                } finally {
                    busy.unlock();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
