package id.kentongan.routes;

import id.kentongan.facts.Text;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks into one drop directory again and again, whatever a look ends with. Camel's own thread would stop for good at the first
 * {@link Error}; here the next look comes in its time, and health tells meanwhile.
 */
final class Looks extends ScheduledThreadPoolExecutor {
    private final String feed;
    private final Feeds feeds;
    private final Runnable mended;

    /** @param mended what has to be forgotten of a look that was broken off */
    Looks(String feed, Feeds feeds, Runnable mended) {
        super(1, task -> {
            Thread thread = new Thread(task, feed);
            thread.setDaemon(true);
            return thread;
        });
        this.feed = feed;
        this.feeds = feeds;
        this.mended = mended;
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable look, long first, long pause, TimeUnit unit) {
        return super.scheduleWithFixedDelay(() -> survived(look), first, pause, unit);
    }

    private void survived(Runnable look) {
        try {
            look.run();
        } catch (Throwable broken) {
            feeds.died(feed, Text.of("%s: %s", broken.getClass().getSimpleName(), broken.getMessage()));
            mended.run();
        }
    }
}
