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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sources that come with the product, each against its own sample and the rule book that comes with it too. */
class SampleSourcesTest {
    private static final Path DIRECTORY = Path.of("../../sample-data/sumber");
    private static final Instant RECEIVED = Instant.parse("2024-11-20T12:00:00Z");
    private static final RuleBook BOOK = RuleBook.read(Path.of("../../rules"));
    private static final Codes CODES = new BookCodes(() -> BOOK);

    @Test
    void allOfThemAreThere() throws IOException {
        assertThat(files()).extracting(file -> file.getFileName().toString()).containsExactly("antrean-laporan.yaml",
                "cctv-kerumunan.yaml", "dkpp.yaml", "gelombang-bmkg.yaml", "hoaks.yaml", "kodim.yaml", "kota-pintar.yaml",
                "kpu-sirekap.yaml", "polres-intelkam.yaml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachConforms(Path file) throws IOException {
        SourceFile source = source(file);
        assertThat(BOOK.sources()).containsKey(source.as().source().orElseThrow());
        assertThat(Conformance.of(Sources.of(source, CODES), sample(source), RECEIVED, 100))
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
                        "POLRES R/118/XI/2024 KEA-01 73.71.04 1", "DISKOMINFO KT-2024-0872 PEM-10 73.09 11.25");
    }

    @Test
    void noneOfThemNamesAMachineThatIs() throws IOException {
        assertThat(files().stream().collect(Collectors.toMap(Path::getFileName, file -> source(file).from().address())))
                .allSatisfy((file, address) -> assertThat(address).matches("[a-z:]+//[a-z.]+[.]example([:/].*)?"));
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
