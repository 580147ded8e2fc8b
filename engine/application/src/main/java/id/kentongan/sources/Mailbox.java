package id.kentongan.sources;

import id.kentongan.adapters.kit.From;
import id.kentongan.adapters.kit.Scheme;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.facts.Text;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.mail.MailConfiguration;
import org.apache.camel.component.mail.MailConsumer;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.PluginHelper;

/** A mailbox, reached anew at each look. A letter counts as read when it was taken; one that was not is found again by the next look. */
final class Mailbox implements Asked.Question {
    private static final int MOST_A_LOOK = 10;
    private static final int TO_CONNECT = 10_000;
    private static final int TO_ANSWER = 30_000;
    private final SourceFile file;
    private final Letters letters;
    private final Machines reach;
    private final Secrets secrets;
    private final URI address;

    Mailbox(SourceFile file, Letters letters, Machines reach, Secrets secrets) {
        this.file = file;
        this.letters = letters;
        this.reach = reach;
        this.secrets = secrets;
        this.address = URI.create(file.from().address());
    }

    @Override
    public void ask() throws Exception {
        reach.check(address.getHost());
        AtomicReference<Optional<Throwable>> fault = new AtomicReference<>(Optional.empty());
        try (DefaultCamelContext post = new DefaultCamelContext()) {
            post.disableJMX();
            post.start();
            PluginHelper.getUnitOfWorkFactory(post).afterPropertiesConfigured(post);
            Reading reading = new Reading(fault);
            MailConsumer consumer = (MailConsumer) endpoint(post).createConsumer(reading);
            reading.consumer = Optional.of(consumer);
            consumer.setStartScheduler(false);
            consumer.setPollStrategy(new Told(fault));
            consumer.setExceptionHandler(new Unforeseen(fault));
            consumer.setMaxMessagesPerPoll(MOST_A_LOOK);
            consumer.start();
            consumer.run();
            consumer.stop();
        }
        if (fault.get().isPresent()) {
            throw new IOException(sentence(fault.get().get()), fault.get().get());
        }
    }

    /** The password goes neither into an address nor anywhere else where it would be told. */
    private MailEndpoint endpoint(CamelContext post) throws IOException {
        From from = file.from();
        String scheme = from.scheme().written();
        MailEndpoint endpoint = post.getEndpoint(
                Text.of("%s:%s%s?unseen=true&peek=true&handleDuplicateAttachmentNames=uuidSuffix&handleFailedMessage=true&disconnect=true&connectionTimeout=%d",
                        scheme,
                        address.getHost(), address.getPort() < 0 ? "" : ":" + address.getPort(), TO_CONNECT),
                MailEndpoint.class);
        MailConfiguration options = endpoint.getConfiguration();
        options.setUsername(from.user().orElseThrow());
        options.setPassword(secrets.read(from.password().orElseThrow()));
        options.setFolderName(from.options().get("folder"));
        Properties wire = new Properties();
        wire.setProperty("mail." + scheme + ".timeout", Integer.toString(TO_ANSWER));
        wire.setProperty("mail." + scheme + ".writetimeout", Integer.toString(TO_ANSWER));
        wire.setProperty("mail." + scheme + ".ssl.checkserveridentity", "true");
        if (from.scheme() == Scheme.IMAP) {
            wire.setProperty("mail.imap.starttls.enable", "true");
        }
        options.setAdditionalJavaMailProperties(wire);
        return endpoint;
    }

    private String sentence(Throwable fault) {
        String said = String.valueOf(fault.getMessage());
        if (fault.getClass().getSimpleName().equals("AuthenticationFailedException")) {
            return Text.of("%s menolak nama masuk atau sandinya. Periksa user dan password.", address.getHost());
        }
        return fault.getClass().getName().contains(".mail.")
                ? Text.of("%s: kotak surat tidak dapat dibaca: %s", address.getHost(), said)
                : said;
    }

    /** Takes letters one by one; the mark in the mailbox follows what became of each. */
    private final class Reading implements Processor {
        private final AtomicReference<Optional<Throwable>> faults;
        private Optional<MailConsumer> consumer = Optional.empty();
        private Optional<Exception> unkept = Optional.empty();

        Reading(AtomicReference<Optional<Throwable>> faults) {
            this.faults = faults;
        }

        @Override
        public void process(Exchange letter) throws Exception {
            consumer.orElseThrow().createUoW(letter);
            try {
                if (unkept.isEmpty()) {
                    letters.take(letter);
                } else {
                    letter.setException(unkept.get());
                }
            } catch (IOException unreadable) {
                // That of one letter, such as an attachment that cannot be decoded; the others are taken all the same.
                faults.compareAndSet(Optional.empty(), Optional.of(unreadable));
                letter.setException(unreadable);
            } catch (InterruptedException | RuntimeException fault) {
                unkept = Optional.of(fault);
                faults.compareAndSet(Optional.empty(), unkept.map(Throwable.class::cast));
                letter.setException(fault);
            } finally {
                consumer.orElseThrow().doneUoW(letter);
            }
        }
    }

    /** Nothing that goes wrong on the way to a letter stays untold. */
    private record Unforeseen(AtomicReference<Optional<Throwable>> fault) implements ExceptionHandler {
        @Override
        public void handleException(Throwable cause) {
            fault.compareAndSet(Optional.empty(), Optional.of(cause));
        }

        @Override
        public void handleException(String told, Throwable cause) {
            handleException(cause);
        }

        @Override
        public void handleException(String told, Exchange letter, Throwable cause) {
            handleException(cause == null ? new IOException(told) : cause);
        }
    }

    /** What a look met is told by who looks; it is not tried again here. */
    private record Told(AtomicReference<Optional<Throwable>> fault) implements PollingConsumerPollStrategy {
        @Override
        public boolean begin(Consumer consumer, Endpoint endpoint) {
            return true;
        }

        @Override
        public void commit(Consumer consumer, Endpoint endpoint, int polled) {
            // Every letter has been marked on its own.
        }

        @Override
        public boolean rollback(Consumer consumer, Endpoint endpoint, int tries, Exception cause) {
            fault.compareAndSet(Optional.empty(), Optional.of(cause));
            return false;
        }
    }
}
