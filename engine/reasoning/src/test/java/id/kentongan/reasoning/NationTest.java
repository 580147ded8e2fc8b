package id.kentongan.reasoning;

import static id.kentongan.reasoning.Journals.START;
import static id.kentongan.reasoning.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NationTest {
    private static final Duration HOUR = Duration.ofHours(1);

    /** Whatever a national sentence may ask of silence must be the same in the nation's own shard as in the whole country judged as one. */
    @Test
    void aNationalPolicyHearsThatASourceIsSilent() throws IOException {
        RuleBook book = new Pages()
                .with("kosakata/kosakata.dsl", Files.readAllBytes(Path.of("../../rules/kosakata/kosakata.dsl")))
                .with("kebijakan/a.dslr", """
                        # UU 7/2012 Pasal 10: dasar.
                        aturan "KBJ-20 diam"
                        lingkup nasional
                        tahan 2 hari
                        jika
                          Ada sumber wajib lapor yang diam di kabupaten/kota itu
                        maka
                          Simpulkan KUNING karena "laporan yang wajib tidak datang"
                        selesai
                        """).read();
        JournalEntry once = report("POLRES", "1", "NIHIL", "35.14", START);
        Instant due = START.plus(Duration.ofHours(25));
        List<String> whole = new ArrayList<>();
        Replay.run(book, HOUR, List.of(once), Optional.of(due),
                decided -> whole.add(decided.at() + " " + decided.decision()));
        Past past = Past.of(List.of(once));
        List<String> nation = new ArrayList<>();
        try (Reasoning reasoning = new Reasoning(book, HOUR, Scope.NATION, START, past)) {
            List<Delivery> received = List.of(new Delivery(once, new Address(book, past).of(once).get(Scope.NATION)));
            reasoning.judge(START, received).decisions()
                    .forEach(decided -> nation.add(decided.at() + " " + decided.decision()));
            for (Optional<Instant> next = reasoning.nextTick(); next.isPresent() && !next.get().isAfter(due); next = reasoning
                    .nextTick()) {
                reasoning.judge(next.get(), List.of()).decisions()
                        .forEach(decided -> nation.add(decided.at() + " " + decided.decision()));
            }
            assertThat(nation).isEqualTo(whole).hasSize(1);
            assertThat(reasoning.open()).extracting(Standing::code).containsExactly("KBJ-20");
        }
    }
}
