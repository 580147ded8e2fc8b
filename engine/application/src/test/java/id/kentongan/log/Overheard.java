package id.kentongan.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that is logged, at DEBUG of ours, with whole stack traces, until it is closed. */
final class Overheard extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final LoggerContext CONTEXT = (LoggerContext) LoggerFactory.getILoggerFactory();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger ours = CONTEXT.getLogger("id.kentongan");
    private final Level before = ours.getLevel();

    Overheard() {
        setContext(CONTEXT);
        start();
        CONTEXT.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(this);
        ours.setLevel(Level.DEBUG);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
        lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + trace);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        ours.setLevel(before);
        CONTEXT.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(this);
    }
}
