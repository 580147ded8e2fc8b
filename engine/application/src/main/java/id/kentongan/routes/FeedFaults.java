package id.kentongan.routes;

import id.kentongan.fault.FaultWords;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;

/** What went wrong on a route, told as its health instead of as a stack trace at every poll. */
record FeedFaults(String feed, Feeds feeds) implements ExceptionHandler {
    @Override
    public void handleException(Throwable fault) {
        handleException(null, null, fault);
    }

    @Override
    public void handleException(@Nullable String message, Throwable fault) {
        handleException(message, null, fault);
    }

    @Override
    public void handleException(@Nullable String message, @Nullable Exchange exchange, Throwable fault) {
        if (!(fault instanceof DroppedFile.StillWritten)) {
            feeds.failed(feed, FaultWords.told(fault));
        }
    }
}
