package id.kentongan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.access.Voice;
import id.kentongan.adapters.Reading;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Engine;
import id.kentongan.journal.Posts;
import id.kentongan.journal.Submission;
import id.kentongan.journal.Way;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class OpenPlacesTest {
    private static final Instant NOW = Instant.parse("2024-11-20T08:00:00Z");
    private static final RegionCode KUNINGAN = RegionCode.of("32.08");
    private static final RegionCode SUKABUMI = RegionCode.of("32.72");
    private static final EntryId ONE = new EntryId("BMKG", "a/32.08", 0);
    private static final EntryId OTHER = new EntryId("BMKG", "a/32.72", 0);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aQuestionIsKeptOnceAndDecidedOnce(Engine engine) throws Exception {
        try (Engine.Open open = Engine.migrated(engine, directory)) {
            JdbcTemplate database = new JdbcTemplate(open.source());
            OpenPlaces places = new OpenPlaces(database);
            Intake intake = Intakes.on(open.source(), new Posts(open.source(), NOW));
            List<Reading.Choice> between = List.of(new Reading.Choice(ONE, true), new Reading.Choice(OTHER, false));
            for (int times = 0; times < 2; times++) {
                intake.take(List.of(new Reading.Refused(1, "description", "CIBEUREUM", "Putuskan.", "CIBEUREUM", between)),
                        new Sender(new Submission("uji", Way.PULL), Voice.unbounded("uji"), "uji"));
            }
            List<Long> kept = database.queryForList("select seq from refusal", Long.class);
            assertThat(kept).hasSize(1);
            long question = kept.get(0);
            assertThat(places.between(question)).isEqualTo(between);
            assertThat(places.between(question + 1)).isEmpty();
            assertThat(places.ruledOut(ONE, KUNINGAN)).as("undecided").isFalse();

            OpenPlaces.Decided decided = new OpenPlaces.Decided(SUKABUMI, "analis", NOW);
            assertThat(places.decide(question, decided)).isTrue();
            assertThat(places.decide(question, new OpenPlaces.Decided(KUNINGAN, "penyelia", NOW))).isFalse();
            assertThat(places.decided(question)).contains(decided);
            assertThat(places.ruledOut(ONE, KUNINGAN)).isTrue();
            assertThat(places.ruledOut(OTHER, SUKABUMI)).isFalse();
        }
    }
}
