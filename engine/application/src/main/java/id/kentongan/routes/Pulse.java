package id.kentongan.routes;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/** Tells that a look into a drop directory came to its end, with or without a fault: whatever had ended the looking is over. */
final class Pulse extends DefaultPollingConsumerPollStrategy {
    private final String feed;
    private final Feeds feeds;
    private final Runnable before;

    /** @param before done before each look */
    Pulse(String feed, Feeds feeds, Runnable before) {
        this.before = before;
        this.feed = feed;
        this.feeds = feeds;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        before.run();
        return true;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        feeds.revived(feed);
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) throws Exception {
        feeds.revived(feed);
        return super.rollback(consumer, endpoint, retryCounter, cause);
    }
}
