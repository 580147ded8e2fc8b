package id.kentongan.adapters.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Read;
import id.kentongan.adapters.conformance.Conformance.Effort;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.SomeCodes;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.kit.SourceFiles;
import id.kentongan.adapters.kit.Starter;
import id.kentongan.adapters.mapping.Sources;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConformanceOfFilesTest {
    private static final byte[] SAMPLE = Starter.sample().replace("73.06.01", "73.71.02").replace("73.06", "73.71")
            .replace("SOS-03", "KEA-02")
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void theStarterConforms() {
        assertThat(Conformance.of(starter(), SAMPLE, Read.RECEIVED, Effort.WHOLE))
                .allSatisfy(claim -> assertThat(claim.held()).as("%s", claim).isTrue());
    }

    @Test
    void aReaderWhoseIdsFollowTheClockDoesNot() {
        Source clocked = payload -> starter().read(new Payload("uji", SAMPLE, payload.receivedAt()))
                .map(reading -> new Reading.Refused(1, "", payload.receivedAt().toString(), "x", "y"));
        assertThat(Conformance.of(clocked, SAMPLE, Read.RECEIVED, new Effort(10, 1))).anyMatch(claim -> !claim.held());
    }

    @Test
    void aReaderThatForgetsDoesNot() {
        AtomicInteger times = new AtomicInteger();
        Source tired = payload -> times.incrementAndGet() > 1 ? Stream.empty() : starter().read(payload);
        assertThat(Conformance.of(tired, SAMPLE, Read.RECEIVED, new Effort(10, 1))).anyMatch(claim -> !claim.held());
    }

    @Test
    void aReaderThatThrowsIsToldAndTheOthersAreStillTried() {
        Source broken = payload -> {
            throw new IllegalStateException("uji");
        };
        assertThat(Conformance.of(broken, SAMPLE, Read.RECEIVED, new Effort(10, 1))).hasSizeGreaterThan(5).noneMatch(Claim::held);
    }

    private static Source starter() {
        String text = Starter.file("sistem-kota").replace("SOS-03", "KEA-02");
        return Sources.of(SourceFiles.read("sistem-kota.yaml", text.getBytes(StandardCharsets.UTF_8)).source().orElseThrow(),
                new SomeCodes());
    }
}
