package id.kentongan.reasoning.sentence;

import id.kentongan.facts.Visible;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.CriterionFinding;
import id.kentongan.facts.PolicyFinding;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Area;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Finding;
import id.kentongan.facts.Handling;
import id.kentongan.facts.HoldWaived;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Neighbour;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.SilentSource;
import id.kentongan.facts.Standing;
import id.kentongan.facts.VotingDay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** What the sentences of the vocabulary mean, fact by fact. */
class SentenceMeaningTest {
    private static final RegionCode PASURUAN = RegionCode.of("35.14");
    private static final RegionCode SIDOARJO = RegionCode.of("35.15");
    private static final RegionCode MEDAN = RegionCode.of("12.71");
    private static final List<Object> PLACES = List.of(new Area(PASURUAN, "Pasuruan", false),
            new Area(SIDOARJO, "Sidoarjo", true),
            new Area(MEDAN, "Medan", false), new Area(RegionCode.of("35"), "Jawa Timur", false),
            new Area(RegionCode.of("31"), "Jakarta", false), new Neighbour(PASURUAN, SIDOARJO),
            new Neighbour(SIDOARJO, PASURUAN));

    private static Finding found(String code, String region, Level level, Kind kind, String source) {
        return new CriterionFinding(new AlertKey(code, RegionCode.of(region), kind), level, new TreeSet<>(Set.of(source)));
    }

    private static Finding found(String code, String region, Level level) {
        return found(code, region, level, Kind.ACTUAL, "POLRES");
    }

    private static KieSession session(String... sentences) {
        String all = String.join("\n  ", sentences);
        boolean national = all.contains("tetangga") || all.contains("di ibu kota negara") || all.contains("provinsi lain");
        String script = "# UU 7/2012 Pasal 10: dasar.\naturan \"KBJ-01 uji\"\n" + (national ? "lingkup nasional\n" : "")
                + "jika\n  "
                + all
                + "\nmaka\n  Simpulkan KUNING karena \"alasan untuk uji\"\nselesai\n";
        Policies policies = PoliciesTest.read(script);
        assertThat(policies.flaws()).isEmpty();
        Compiled compiled = Compilation.compile(Map.of("policy.drl", policies.text(national).orElseThrow()));
        return (national ? compiled.national() : compiled.provincial()).newKieSession();
    }

    private static Set<String> concluded(KieSession session) {
        session.fireAllRules(10_000);
        return session.getObjects(fact -> fact instanceof Finding finding && !finding.fromCriterion()).stream()
                .map(fact -> ((Finding) fact).key().toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> concluded(List<?> facts, String... sentences) {
        try (KieSession session = session(sentences)) {
            PLACES.forEach(session::insert);
            facts.forEach(session::insert);
            return concluded(session);
        }
    }

    @Test
    void breadthCountsDifferentSubdistrictsAndFallsWithOneOfThem() {
        try (KieSession session = session(
                "Ada temuan \"KEA-01\", \"KEA-02\" tingkat KUNING atau lebih di sedikitnya 3 kecamatan")) {
            PLACES.forEach(session::insert);
            session.insert(found("KEA-01", "35.14.01", Level.KUNING));
            session.insert(found("KEA-02", "35.14.01", Level.MERAH));
            session.insert(found("KEA-01", "35.14.02", Level.KUNING));
            session.insert(found("KEA-01", "35.15.01", Level.KUNING));
            session.insert(found("KEA-01", "35.14", Level.KUNING));
            assertThat(concluded(session)).isEmpty();

            FactHandle third = session.insert(found("KEA-01", "35.14.03", Level.MERAH));
            assertThat(concluded(session)).containsExactly("KBJ-01@35.14");
            session.delete(third);
            assertThat(concluded(session)).isEmpty();
        }
    }

    @Test
    void drillsAndTheWorldAreJudgedApart() {
        String sentence = "Ada temuan \"KEA-01\" tingkat KUNING atau lebih di sedikitnya 2 kecamatan";
        Finding real = found("KEA-01", "35.14.01", Level.KUNING);

        assertThat(concluded(List.of(real, found("KEA-01", "35.14.02", Level.KUNING, Kind.EXERCISE, "POLRES")), sentence))
                .isEmpty();
        assertThat(concluded(List.of(found("KEA-01", "35.14.01", Level.KUNING, Kind.EXERCISE, "POLRES"),
                found("KEA-01", "35.14.02", Level.KUNING, Kind.EXERCISE, "POLRES")), sentence))
                .containsExactly("KBJ-01@35.14 (EXERCISE)");
    }

    @Test
    void aLevelAloneMeansThatLevelAndOrMoreMeansBoth() {
        List<Finding> red = List.of(found("KEA-01", "35.14", Level.MERAH));

        assertThat(concluded(red, "Ada temuan \"KEA-01\" tingkat KUNING di kabupaten/kota itu")).isEmpty();
        assertThat(concluded(red, "Ada temuan \"KEA-01\" tingkat KUNING atau lebih di kabupaten/kota itu"))
                .containsExactly("KBJ-01@35.14");
        assertThat(concluded(red, "Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu",
                "Tidak ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu")).isEmpty();
    }

    @Test
    void neighboursAreFeltInBothDirectionsAndNobodyElse() {
        assertThat(concluded(List.of(found("KEA-01", "35.15", Level.MERAH)),
                "Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota tetangga")).containsExactly("KBJ-01@35.14");
    }

    @Test
    void theCapitalIsFeltEverywhereButInItself() {
        assertThat(concluded(List.of(found("KEA-01", "31.71", Level.MERAH), found("SIB-01", "12.71", Level.KUNING)),
                "Ada temuan \"KEA-01\" tingkat MERAH di ibu kota negara", "Kabupaten/kota itu di luar ibu kota negara",
                "Ada temuan \"SIB-01\" tingkat KUNING di kabupaten/kota itu")).containsExactly("KBJ-01@12.71");
        assertThat(concluded(List.of(found("KEA-01", "12.71", Level.MERAH), found("KEA-01", "35.14", Level.MERAH),
                found("KEA-01", "35.15", Level.MERAH)), "Provinsi itu ibu kota negara",
                "Ada temuan \"KEA-01\" tingkat MERAH di sedikitnya 2 provinsi lain")).containsExactly("KBJ-01@31");
    }

    @Test
    void aProvinceCountsItsDistricts() {
        String sentence = "Ada temuan \"KEA-01\" tingkat MERAH di sedikitnya 2 kabupaten/kota";

        assertThat(concluded(List.of(found("KEA-01", "35.14", Level.MERAH), found("KEA-01", "35.14.01", Level.MERAH)), sentence))
                .isEmpty();
        assertThat(concluded(List.of(found("KEA-01", "35.14", Level.MERAH), found("KEA-01", "35.15", Level.MERAH)), sentence))
                .containsExactly("KBJ-01@35");
    }

    @Test
    void votingIsNearFromSoManyDaysBeforeToSoManyAfter() {
        String[] sentences = {"Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu",
                "Pemungutan suara paling lama 7 hari lagi atau 3 hari yang lalu"};
        Finding clash = found("KEA-01", "35.14", Level.MERAH);

        assertThat(List.of(8, 7, 0, -3, -4)).allSatisfy(days -> assertThat(
                concluded(List.of(clash, new VotingDay("35", "PILKADA2024", days)), sentences)).as("%d days", days)
                .hasSize(days == 8 || days == -4 ? 0 : 1));
        assertThat(concluded(List.of(clash, new VotingDay("12", "PILKADA2024", 0)), sentences)).isEmpty();
    }

    @Test
    void anIslandDistrictIsToldFromOthers() {
        assertThat(concluded(List.of(found("KEA-01", "35.14", Level.MERAH), found("KEA-01", "35.15", Level.MERAH)),
                "Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu", "Kabupaten/kota itu wilayah kepulauan"))
                .containsExactly("KBJ-01@35.15");
    }

    @Test
    void intelligenceDoesNotConfirmItself() {
        String sentence = "Ada temuan \"KEA-01\" tingkat MERAH di kabupaten/kota itu dari sumber selain \"BINDA\"";

        assertThat(concluded(List.of(found("KEA-01", "35.14", Level.MERAH, Kind.ACTUAL, "BINDA")), sentence)).isEmpty();
        assertThat(concluded(List.of(found("KEA-01", "35.14", Level.MERAH)), sentence)).hasSize(1);
    }

    @Test
    void domainsAreCountedOnceAndReportingIsNone() {
        String sentence = "Ada temuan tingkat KUNING atau lebih di sedikitnya 3 bidang di kabupaten/kota itu";
        List<Finding> two = List.of(found("KEA-01", "35.14", Level.KUNING), found("KEA-02", "35.14.01", Level.KUNING),
                found("SIB-01", "35.14", Level.MERAH), found("TRP-01", "35.14", Level.MERAH),
                found("ESK-01", "35.14", Level.MERAH));
        List<Finding> three = new ArrayList<>(two);
        three.add(found("POL-01", "35.14", Level.KUNING));

        assertThat(concluded(two, sentence)).isEmpty();
        assertThat(concluded(three, sentence)).containsExactly("KBJ-01@35.14");
    }

    @Test
    void silenceIsOfTheRealWorldOnly() {
        assertThat(concluded(List.of(new SilentSource(PASURUAN, "POLRES"),
                new SilentSource(RegionCode.of("35.15.01"), "DESA")),
                "Ada sumber wajib lapor yang diam di kabupaten/kota itu")).containsExactly("KBJ-01@35.14");
    }

    @Test
    void aHoldIsWaivedOnlyByHandlingFinishedAfterTheAlertLastRose() {
        AlertKey key = new AlertKey("KEA-01", PASURUAN, Kind.ACTUAL);
        Instant raised = Instant.parse("2024-11-20T00:00:00Z");
        Instant rose = raised.plusSeconds(100);
        Standing yellow = new Standing(key, Level.KUNING, raised, rose, Optional.empty(), Visible.NOTHING);

        assertThat(waived(yellow, handled(key, Handling.Progress.SELESAI, rose.plusSeconds(1)))).isTrue();
        assertThat(waived(yellow, handled(key, Handling.Progress.SELESAI, rose))).isFalse();
        assertThat(waived(yellow, handled(key, Handling.Progress.SELESAI, raised.plusSeconds(1)))).isFalse();
        assertThat(waived(yellow, handled(key, Handling.Progress.DIMULAI, rose.plusSeconds(1)))).isFalse();
        assertThat(waived(new Standing(key, Level.MERAH, raised, rose, Optional.empty(), Visible.NOTHING),
                handled(key, Handling.Progress.SELESAI, rose.plusSeconds(1)))).isFalse();
    }

    private static Handling handled(AlertKey key, Handling.Progress progress, Instant at) {
        return new Handling(new EntryId("POLRES", "t1", 0), key, progress, "Polres", at, at, "");
    }

    private static boolean waived(Standing standing, Handling handling) {
        Policies policies = PoliciesTest.read("""
                # UU 7/2012 Pasal 8: dasar.
                aturan "KBJ-18 uji"
                jika
                  Peringatan berdiri pada KUNING
                  Penanganannya dilaporkan selesai sesudah peringatan naik
                maka
                  Anggap masa tahan sudah terpenuhi karena "penanganan dilaporkan selesai"
                selesai
                """);
        Compiled compiled = Compilation.compile(Map.of("alert.drl", policies.textForAlerts().orElseThrow()));
        boolean provincial = waived(compiled.provincial(), standing, handling);
        assertThat(waived(compiled.national(), standing, handling)).as("whoever judges the alert").isEqualTo(provincial);
        return provincial;
    }

    private static boolean waived(KieBase rules, Object... facts) {
        try (KieSession session = rules.newKieSession()) {
            List.of(facts).forEach(session::insert);
            session.fireAllRules();
            assertThat(session.getObjects(HoldWaived.class::isInstance))
                    .allSatisfy(fact -> assertThat(((HoldWaived) fact).policy()).isEqualTo("KBJ-18"));
            return !session.getObjects(HoldWaived.class::isInstance).isEmpty();
        }
    }

    @Test
    void theOrderOfFactsChangesNothing() {
        List<Object> facts = new ArrayList<>(PLACES);
        for (int i = 1; i <= 9; i++) {
            facts.add(found(i % 2 == 0 ? "KEA-01" : "KEA-02", "35.14", Level.KUNING));
            facts.add(found("SIB-01", "35.15", Level.MERAH));
        }
        String[] sentences = {"Ada temuan \"KEA-01\", \"KEA-02\" tingkat KUNING atau lebih di kabupaten/kota itu",
                "Ada temuan \"SIB-01\" tingkat MERAH di kabupaten/kota tetangga"};
        Set<Object> first = everything(facts, sentences);
        assertThat(first).hasSize(1);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(facts, new Random(seed));
            assertThat(everything(facts, sentences)).as("seed %d", seed).isEqualTo(first);
        }
    }

    private static Set<Object> everything(List<Object> facts, String... sentences) {
        try (KieSession session = session(sentences)) {
            facts.forEach(session::insert);
            session.fireAllRules(10_000);
            return Set.copyOf(
                    session.getObjects(
                            fact -> fact instanceof PolicyFinding finding && finding.because().equals("alasan untuk uji")));
        }
    }
}
