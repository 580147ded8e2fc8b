package id.kentongan.command;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.conformance.Claim;
import id.kentongan.adapters.conformance.Conformance;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.adapters.kit.SourceFiles;
import id.kentongan.adapters.kit.Starter;
import id.kentongan.adapters.mapping.Sources;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.rulebook.BookCodes;
import id.kentongan.tables.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code source new}: the file from which a new source begins. {@code source verify}: proves one on its sample, without network. */
final class Sourcing {
    static final String NEW = "source new NAME [--dir DIR]";
    static final String VERIFY = "source verify FILE.yaml [--rules DIR] [--at T] [--json]";

    private Sourcing() {}

    static int run(List<String> words, Output output) {
        if (words.size() < 2 || words.get(1).startsWith("--")) {
            throw new WrongUse(Text.of("Tulis %s atau %s.", NEW, VERIFY));
        }
        List<String> rest = words.subList(2, words.size());
        return switch (words.get(0)) {
            case "new" -> begin(words.get(1), new Arguments(rest, Set.of("--dir", "--json")), output);
            case "verify" -> verify(Path.of(words.get(1)), new Arguments(rest, Set.of("--rules", "--at", "--json")), output);
            default -> throw new WrongUse(Text.of("source \"%s\" tidak dikenal. Tulis new atau verify.", words.get(0)));
        };
    }

    private static int begin(String name, Arguments arguments, Output output) {
        if (!SourceFile.NAME.matcher(name).matches()) {
            throw new WrongUse(Text.of("\"%s\" bukan nama sumber. Tulis 3 sampai 40 huruf kecil, angka dan tanda hubung.",
                    Excerpt.of(name)));
        }
        Path directory = Path.of(arguments.text("--dir").orElse("."));
        Path file = directory.resolve(name + ".yaml");
        Path sample = directory.resolve(name + ".json");
        try {
            Files.createDirectories(directory);
            Files.writeString(sample, Starter.sample(), StandardOpenOption.CREATE_NEW);
            Files.writeString(file, Starter.file(name), StandardOpenOption.CREATE_NEW);
        } catch (IOException there) {
            throw new WrongUse(
                    Text.of("%s tidak dapat ditulis: %s. Berkas yang sudah ada tidak ditimpa.", file, there.getMessage()));
        }
        output.say(
                Text.of("Ditulis: %s dan contohnya %s.\nSunting keduanya, lalu: kentongan source verify %s", file, sample, file));
        return 0;
    }

    private static int verify(Path file, Arguments arguments, Output output) {
        byte[] content = read(file);
        SourceFiles.Checked checked = SourceFiles.read(String.valueOf(file.getFileName()), content);
        if (checked.source().isEmpty()) {
            checked.problems().forEach(problem -> output.wrong(Text.of("%s, %s", file.getFileName(), problem),
                    Map.of("line", problem.line(), "key", problem.key(), "remedy", problem.remedy())));
            output.note(Text.of("%d masalah.", checked.problems().size()));
            return 1;
        }
        SourceFile source = checked.source().get();
        RuleBook book = RuleBook.read(arguments.text("--rules").isPresent() ? arguments.directory("--rules") : rules());
        if (!known(source, book, output)) {
            return 1;
        }
        Path sample = file.resolveSibling(source.sample().orElseThrow(() -> new WrongUse(
                Text.of("%s tidak menyebut contoh. Tambahkan sample: NAMA_BERKAS, satu kiriman yang pernah datang.",
                        file.getFileName()))));
        byte[] recorded = read(sample);
        Source reader = Sources.of(source, new BookCodes(() -> book));
        Instant at = arguments.moment("--at").orElseGet(Instant::now);
        List<Reading> readings = reader.read(new Payload(String.valueOf(sample.getFileName()), recorded, at)).toList();
        List<Claim> claims = Conformance.of(reader, recorded, at, Conformance.Effort.WHOLE);
        boolean good = claims.stream().allMatch(Claim::held);
        if (output.json()) {
            output.answer(Map.of("source", source.name(), "good", good, "file", Sha256.of(content), "sample", Sha256.of(recorded),
                    "claims",
                    claims.stream().map(claim -> Map.of("claim", claim.claim(), "held", claim.held(), "seen", claim.seen()))
                            .toList(),
                    "reports", readings.stream().map(Sourcing::told).toList()));
        } else {
            report(source, book, readings, claims, output);
            output.say(Text.of(
                    "%s%n%nBerkas %s%nContoh %s%nBuku aturan %s%n%nDiperiksa oleh: ______________________   Tanggal: ______________",
                    good ? "SESUAI: sumber ini dapat dipasang." : "BELUM SESUAI: perbaiki yang gagal.", Sha256.of(content),
                    Sha256.of(recorded), book.hash()));
        }
        return good ? 0 : 1;
    }

    /** The directory of rules beside which the program was started. */
    private static Path rules() {
        Path rules = Path.of("rules");
        if (!Files.isDirectory(rules)) {
            throw new WrongUse("--rules harus ada: direktori buku aturan.");
        }
        return rules;
    }

    /** A body that the book does not have yet can be proposed by a row; until then nothing of it can be taken. */
    private static boolean known(SourceFile source, RuleBook book, Output output) {
        String code = source.as().source().orElse("");
        if (code.isEmpty() || book.sources().containsKey(code)) {
            return true;
        }
        String row = Text.of("%s,%s,NAMA INSTANSI,F,%s,KABUPATEN,,%s", code, source.title(),
                source.as().classification().map(Enum::name).orElse("BIASA"), source.title());
        output.wrong(Text.of("Sumber %s belum ada dalam sumber.csv. Usulkan baris ini kepada penyusun aturan:%n%s", code, row),
                Map.of("key", "as.source", "remedy", "sumber.csv", "row", row));
        return false;
    }

    private static void report(SourceFile source, RuleBook book, List<Reading> readings, List<Claim> claims, Output output) {
        output.say(Text.of("Laporan kesesuaian sumber \"%s\" (%s)%n", source.title(), source.name()));
        readings.stream().limit(20).forEach(reading -> output.say("  " + line(reading)));
        if (readings.size() > 20) {
            output.say(Text.of("  … dan %d lagi", readings.size() - 20));
        }
        unusual(readings, book).forEach(output::say);
        output.say("");
        claims.forEach(claim -> output.say(Text.of("%-6s %s (%s)", claim.held() ? "ya" : "GAGAL", claim.claim(), claim.seen())));
        output.say("");
    }

    private static Set<String> unusual(List<Reading> readings, RuleBook book) {
        BookCodes codes = new BookCodes(() -> book);
        Set<String> said = new TreeSet<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Understood line && line.entry() instanceof Observation report) {
                var usual = codes.usualSources(report.indicator());
                if (!usual.isEmpty() && !usual.contains(report.id().source())) {
                    said.add(Text.of("Perhatikan: %s biasanya dilaporkan oleh %s, bukan %s. Tetap diterima.", report.indicator(),
                            String.join(", ", usual), report.id().source()));
                }
            }
        }
        return said;
    }

    private static String line(Reading reading) {
        if (reading instanceof Reading.Refused refused) {
            return Text.of("ditolak, baris %d, %s: %s", refused.line(), refused.field(), refused.remedy());
        }
        if (reading instanceof Reading.Understood line && line.entry() instanceof Observation report) {
            return Text.of("%s  %s  %s = %s  %s  %s", report.occurredAt(), report.region(), report.indicator(),
                    report.value().toPlainString(),
                    report.grade(), report.id());
        }
        if (reading instanceof Reading.Sheet sheet) {
            return Text.of("lembar \"%s\"", Excerpt.of(sheet.name()));
        }
        return reading instanceof Reading.Opening opening
                ? Text.of("terbitan %s, peringkat %d", opening.edition().work(), opening.edition().rank())
                : String.valueOf(reading);
    }

    private static Map<String, Object> told(Reading reading) {
        return reading instanceof Reading.Refused refused
                ? Map.of("line", refused.line(), "field", refused.field(), "remedy", refused.remedy())
                : Map.of("line", reading.line(), "report", line(reading));
    }

    private static byte[] read(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > 50L << 20) {
                throw new WrongUse(Text.of("%s bukan berkas biasa, atau lebih besar dari 50 MB.", file));
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new WrongUse(Text.of("%s tidak dapat dibaca.", file));
        }
    }
}
