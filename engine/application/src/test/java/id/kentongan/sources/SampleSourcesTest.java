package id.kentongan.sources;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.conformance.Conformance;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.adapters.kit.SourceFiles;
import id.kentongan.adapters.mapping.Sources;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.rulebook.BookCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sources that come with the product, each against its own sample and the rule book that comes with it too. */
class SampleSourcesTest {
    private static final Path DIRECTORY = Path.of("../../adapters/sumber");
    private static final Instant RECEIVED = Instant.parse("2024-11-20T12:00:00Z");
    private static final RuleBook BOOK = RuleBook.read(Path.of("../../rules"));
    private static final Codes CODES = new BookCodes(() -> BOOK);

    @Test
    void allOfThemAreThere() throws IOException {
        assertThat(files()).extracting(file -> file.getFileName().toString()).containsExactly("antrean-laporan.yaml",
                "bawaslu-ikp.yaml", "bawaslu-tps-rawan.yaml", "bea-cukai.yaml", "binda.yaml", "cctv-kerumunan.yaml", "desa.yaml",
                "dkpp.yaml", "fkdm.yaml", "gelombang-bmkg.yaml", "hoaks.yaml", "imigrasi.yaml", "kejati.yaml",
                "kesbangpol-provinsi.yaml", "kodam.yaml", "kodim.yaml", "kota-pintar.yaml", "kpu-logistik.yaml",
                "kpu-sirekap.yaml", "kpu-tahapan.yaml", "lantamal.yaml", "lanud.yaml", "media.yaml", "polda-intelkam.yaml",
                "polres-intelkam.yaml", "trantib.yaml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachConforms(Path file) throws IOException {
        SourceFile source = source(file);
        assertThat(BOOK.sources()).containsKey(source.as().source().orElseThrow());
        assertThat(Conformance.of(Sources.of(source, CODES), sample(source), RECEIVED, new Conformance.Effort(100, 1)))
                .allSatisfy(claim -> assertThat(claim.held()).as("%s: %s", file, claim).isTrue());
    }

    /** What a source tells has a criterion in the book, and comes from a body from which it usually comes. */
    @ParameterizedTest
    @MethodSource("files")
    void whatEachTellsIsOfUse(Path file) throws IOException {
        SourceFile source = source(file);
        assertThat(reports(source)).isNotEmpty().allSatisfy(report -> {
            assertThat(CODES.indicators()).contains(report.indicator().toString());
            assertThat(CODES.usualSources(report.indicator().toString())).contains(report.id().source());
        });
    }

    /** The bodies of the country's early warning, each in its own form. */
    @Test
    void noBodyIsForgotten() throws IOException {
        assertThat(files().stream().map(file -> source(file).as().source().orElseThrow()).collect(Collectors.toSet())).contains(
                "BINDA", "POLDA", "POLRES", "KODAM", "KODIM", "LANTAMAL", "LANUD", "KEJATI", "IMIGRASI", "BEACUKAI", "BAWASLU",
                "KPU",
                "DKPP", "KESBANGPOL-PROV", "TRANTIB", "DESA", "FKDM", "CCTV", "DISKOMINFO", "MAFINDO", "MEDIA", "BMKG");
    }

    /** What a body writes that nobody has said the meaning of is refused, and named. */
    @ParameterizedTest
    @MethodSource("files")
    void anUnknownWordIsNeverReadAsAnother(Path file) throws IOException {
        SourceFile source = source(file);
        String sample = new String(sample(source), StandardCharsets.UTF_8);
        List<Pattern> words = Optional.ofNullable(source.form().fields().get("indicator")).stream()
                .flatMap(field -> field.map().keySet().stream()).map(SampleSourcesTest::whole)
                .filter(word -> word.matcher(sample).find()).toList();
        for (Pattern word : words) {
            byte[] other = word.matcher(sample).replaceAll("Perihal Lain").getBytes(StandardCharsets.UTF_8);
            try (Stream<Reading> readings = Sources.of(source, CODES).read(new Payload(file.toString(), other, RECEIVED))) {
                assertThat(readings.filter(Reading.Refused.class::isInstance).map(Reading.Refused.class::cast))
                        .as("%s without %s", file, word).isNotEmpty()
                        .allSatisfy(refused -> assertThat(refused.remedy()).contains("Perihal Lain"));
            }
        }
    }

    /** A word as a whole cell or text, in whatever case it is written. */
    private static Pattern whole(String word) {
        return Pattern.compile("(?<=^|[;,\"])" + Pattern.quote(word) + "(?=$|[;,\"])",
                Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    }

    @Test
    void theyTellWhatTheirSamplesSay() throws IOException {
        assertThat(files().stream().flatMap(file -> reports(source(file)).stream())
                .map(report -> report.id().source() + " " + report.id().id() + " " + report.indicator() + " " + report.region()
                        + " "
                        + report.value().toPlainString()))
                .contains("CCTV MKS-014/202411200941 POL-02 73.71 431", "CCTV MKS-014/202411200942 POL-02 73.71 447",
                        "KPU pilgub-2024/7371 PAR-03 73.71 56.25", "MAFINDO pf-20241119-07 SIB-01 73.09 1",
                        "DKPP 644-P/L-DKPP/XI/2024 PEM-11 73.03 1",
                        "BMKG P.R.02/2024-11-20 10:00 UTC/2024-11-21 00:00 UTC CUA-02 73.10 2.5",
                        "POLRES R/118/XI/2024 KEA-01 73.71.04 1", "DISKOMINFO KT-2024-0872 PEM-10 73.09 11.25",
                        "BAWASLU IKP-2024/7371 KON-01 73.71 61.03",
                        "BAWASLU 73.71/Pemilih tidak memenuhi syarat/18/11/2024 PEM-02 73.71 3.2",
                        "BEACUKAI SBP-774/WBC.16/2024 EKO-04 73.24 1", "BINDA R-LI-214/XI/2024 ASG-01 73.72 2",
                        "DESA 73.10.01.2004/5 KEA-01 73.10.01.2004 1", "FKDM 10/FKDM/XI/2024 KON-03 73.06.12 1",
                        "IMIGRASI TPA-204 ASG-02 73.09 1", "KEJATI R-91/P.4/XI/2024 KON-03 73.73 1",
                        "KESBANGPOL-PROV 19/11/2024/4 NIHIL 73.72 0", "KODAM 1411/003 NIHIL 73.02 0",
                        "KPU 7301/tps_belum_terima_persen/2024-11-19 PEM-06 73.01 12", "KPU T-0033 PEM-13 73.71 2",
                        "LANTAMAL 121/OPS/XI/2024 EKO-04 73.71 3", "LANUD U/34/XI/2024 ASG-03 73.71 1",
                        "MEDIA berita-1043 POL-03 73.03 1", "POLDA R/504/XI/2024 NIHIL 73.72 0",
                        "TRANTIB Rappocini/19/TR/XI/2024 SOS-01 73.71.13 1");
    }

    @Test
    void noneOfThemNamesAMachineThatIs() throws IOException {
        assertThat(files().stream().collect(Collectors.toMap(Path::getFileName, file -> source(file).from().address())))
                .allSatisfy((file, address) -> assertThat(address).matches("file:|[a-z:]+//[a-z.]+[.]example([:/].*)?"));
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(DIRECTORY)) {
            return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static SourceFile source(Path file) {
        try {
            SourceFiles.Checked checked = SourceFiles.read(file.getFileName().toString(), Files.readAllBytes(file));
            assertThat(checked.problems()).as("%s", file).isEmpty();
            return checked.source().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] sample(SourceFile source) {
        try {
            return Files.readAllBytes(DIRECTORY.resolve(source.sample().orElseThrow()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Observation> reports(SourceFile file) {
        Source source = Sources.of(file, CODES);
        try (Stream<Reading> read = source.read(new Payload("contoh", sample(file), RECEIVED))) {
            Map<Boolean, List<Reading>> parted = read
                    .collect(Collectors.partitioningBy(one -> one instanceof Reading.Understood));
            assertThat(parted.get(false)).as("%s", file.name()).isEmpty();
            return parted.get(true).stream().map(one -> (Observation) ((Reading.Understood) one).entry()).toList();
        }
    }
}
