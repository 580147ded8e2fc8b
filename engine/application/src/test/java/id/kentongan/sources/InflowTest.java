package id.kentongan.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.adapters.kit.SourceFiles;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.journal.Obstructed;
import id.kentongan.routes.Feeds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class InflowTest {
    private final List<Reading> taken = new ArrayList<>();
    private final Feeds feeds = new Feeds(Clock.systemUTC());

    @Test
    void aPayloadBeyondTheBoundIsRefusedUnread() throws Exception {
        Inflow inflow = inflow("largestMB: 1", payload -> {
            throw new AssertionError("read");
        });
        inflow.take(new byte[(1 << 20) + 1], "besar");
        assertThat(taken).singleElement().isInstanceOfSatisfying(Reading.Refused.class,
                refused -> assertThat(refused.remedy()).contains("limits.largestMB"));
    }

    @Test
    void aReaderThatBreaksCostsItsPayloadAndNotTheRoute() throws Exception {
        Inflow inflow = inflow("largestMB: 1", payload -> {
            if (payload.name().equals("bom")) {
                throw new OutOfMemoryError("uji");
            }
            return Stream.of(Reading.Refused.whole("baik"));
        });
        inflow.take(new byte[1], "bom");
        inflow.take(new byte[1], "biasa");
        assertThat(taken).extracting(reading -> ((Reading.Refused) reading).remedy()).satisfiesExactly(
                broken -> assertThat(broken).contains("OutOfMemoryError"), good -> assertThat(good).isEqualTo("baik"));
        assertThat(feeds.all()).singleElement().satisfies(feed -> assertThat(feed.failing()).isFalse());
    }

    /** What a route reads itself stays where it is when the route is ended while it waits for its turn. */
    @Test
    void whoIsEndedWhileHeWaitsTakesNothingAndRefusesNothing() throws Exception {
        Inflow inflow = inflow("perMinute: 1", payload -> Stream.empty());
        inflow.counted().take(Stream.of(Reading.Refused.whole("satu")), "pelapor", "satu");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> inflow.counted().take(Stream.of(Reading.Refused.whole("dua")), "pelapor", "dua"))
                .isInstanceOf(Obstructed.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(taken).hasSize(1);
    }

    /** Also one that breaks after some of its lines were handed on. */
    @Test
    void aReaderThatBreaksLateIsToldToo() throws Exception {
        Inflow inflow = inflow("largestMB: 1",
                payload -> Stream.of(1, 2).map(line -> {
                    if (line == 2) {
                        throw new IllegalStateException("uji");
                    }
                    return Reading.Refused.whole("baik");
                }));
        inflow.take(new byte[1], "setengah");
        assertThat(taken).hasSize(1);
    }

    @Test
    void anAbsentJournalIsToldToTheRoute() {
        Inflow inflow = new Inflow(file("largestMB: 1"), payload -> Stream.of(Reading.Refused.whole("x")),
                (readings, account, from) -> {
                    throw new DataAccessResourceFailureException("uji");
                }, feeds, Clock.systemUTC());
        assertThatThrownBy(() -> inflow.take(new byte[1], "x")).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(feeds.all()).singleElement().satisfies(feed -> assertThat(feed.failing()).isTrue());
        assertThat(inflow.last()).isEmpty();
    }

    @Test
    void whatIsMoreThanAMinuteHoldsWaits() throws Exception {
        Inflow inflow = inflow("perMinute: 2", payload -> Stream.of(Reading.Refused.whole("x")));
        inflow.take(new byte[1], "1");
        inflow.take(new byte[1], "2");
        CompletableFuture<Void> third = CompletableFuture.runAsync(() -> {
            try {
                inflow.take(new byte[1], "3");
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        assertThatThrownBy(() -> third.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(taken).hasSize(2);
    }

    private Inflow inflow(String limit, Source reader) {
        return new Inflow(file(limit), reader, (readings, account, from) -> {
            List<Reading> read = readings.toList();
            taken.addAll(read);
            return new Acknowledgement(read.size(), 0, List.of());
        }, feeds, Clock.systemUTC());
    }

    private static SourceFile file(String limit) {
        String text = "name: uji-coba\ntitle: Uji\nfrom:\n  uri: \"file:\"\nform:\n  reader: interchange\nlimits:\n  " + limit
                + "\n";
        return SourceFiles.read("uji-coba.yaml", text.getBytes(StandardCharsets.UTF_8)).source().orElseThrow();
    }
}
