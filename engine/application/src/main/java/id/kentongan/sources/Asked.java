package id.kentongan.sources;

import id.kentongan.facts.Text;
import id.kentongan.routes.EachFor;
import id.kentongan.routes.Feeds;
import java.time.Duration;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.RoutePolicySupport;

/**
 * A route that asks from time to time, on a thread of its own. What fails is asked again after 1, 3, 7 … at most 31 turns, and never later than
 * after half an hour longer, and told as the health of the source; where only some of what is there cannot be had, the rest waits for nothing.
 * Nothing that happens at the other end ends the asking.
 */
final class Asked extends RouteBuilder {
    private static final int MOST_TURNS = 31;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private final String feed;
    private final Duration every;
    private final Question question;
    private final Feeds feeds;
    private int failures;
    private int pause;

    Asked(String feed, Duration every, Question question, Feeds feeds) {
        this.feed = feed;
        this.every = every;
        this.question = question;
        this.feeds = feeds;
    }

    /** One look at the other end. */
    @FunctionalInterface
    interface Question {
        void ask() throws Exception;

        /** Nothing will be asked any more. */
        default void end() {}
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(Text.of("timer:%s?delay=0&fixedRate=false&period=%d", feed.replace('/', '-'), every.toMillis())).routeId(feed)
                .routePolicy(new RoutePolicySupport() {
                    @Override
                    public void onStop(Route route) {
                        question.end();
                    }
                }).process(exchange -> turn());
    }

    void turn() throws InterruptedException {
        if (pause > 0) {
            pause--;
            return;
        }
        try {
            question.ask();
            failures = 0;
            feeds.succeeded(feed);
        } catch (InterruptedException ended) {
            throw ended;
        } catch (EachFor.Partly some) {
            failures = 0;
            feeds.failed(feed, sentence(some));
        } catch (Exception | Error unplugged) {
            failures++;
            pause = (int) Math.min(Math.min(MOST_TURNS, (1 << Math.min(failures, 5)) - 1), LONGEST_PAUSE.dividedBy(every));
            feeds.failed(feed, sentence(unplugged));
        }
    }

    private static String sentence(Throwable fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }
}
