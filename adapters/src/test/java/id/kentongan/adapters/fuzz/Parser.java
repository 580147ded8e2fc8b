package id.kentongan.adapters.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Read;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.SomeCodes;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.bmkg.BmkgFeed;
import id.kentongan.adapters.kit.SourceFiles;
import id.kentongan.adapters.mapping.Sources;
import id.kentongan.adapters.message.TextMessage;
import id.kentongan.adapters.strict.Unfit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Something that reads what comes from outside.
 *
 * @param samples what it understands
 * @param insides of the samples, where they are workbooks
 */
record Parser(String name, List<byte[]> samples, List<Inside> insides, Reads reads) {
    private static final List<String> NAMES = List.of("kiriman", "kiriman.ndjson", "kiriman.csv", "kiriman.xlsx", "kiriman.json");

    /** What is made of an input, and whether anything in it was accepted. */
    @FunctionalInterface
    interface Reads {
        boolean accepts(byte[] content, int seed);
    }

    /** A sample, changed as the seed says. */
    byte[] input(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int sample = random.nextInt(samples.size());
        Mutation mutation = new Mutation(random, samples);
        return workbook() && random.nextInt(4) > 0
                ? insides.get(sample).changed(random, mutation)
                : mutation.of(samples.get(sample));
    }

    boolean workbook() {
        return !insides.isEmpty();
    }

    static Parser of(String name, Source source, List<byte[]> samples) {
        return new Parser(name, samples, List.of(), (content, seed) -> accepts(source, content, seed));
    }

    static Parser ofWorkbooks(String name, Source source, List<byte[]> samples) {
        return new Parser(name, samples, samples.stream().map(Inside::of).toList(),
                (content, seed) -> accepts(source, content, seed));
    }

    private static boolean accepts(Source source, byte[] content, int seed) {
        Payload payload = new Payload(NAMES.get(seed % NAMES.size()), content, Read.RECEIVED);
        try (Stream<Reading> readings = source.read(payload)) {
            return readings.peek(Sound::check).filter(Reading.Understood.class::isInstance).count() > 0;
        }
    }

    /** BMKG's list of warnings. */
    static Parser ofFeed(List<byte[]> samples) {
        return new Parser("bmkg, list", samples, List.of(), (content, seed) -> {
            try {
                return BmkgFeed.alerts(content).stream().peek(address -> address.getHost().length()).count() > 0;
            } catch (Unfit refused) {
                return false;
            }
        });
    }

    static Parser ofMessages(List<byte[]> samples) {
        return new Parser("text message", samples, List.of(),
                (content, seed) -> !(TextMessage.of(new String(content, UTF_8)) instanceof TextMessage.Unclear));
    }

    /** Source files; what is accepted of them reads a sample in its own way. */
    static Parser ofSourceFiles(List<byte[]> samples, byte[] read) {
        return new Parser("source file", samples, List.of(), (content, seed) -> {
            SourceFiles.Checked checked = SourceFiles.read("uji-coba.yaml", content);
            if (checked.source().isPresent() != checked.problems().isEmpty()) {
                throw new AssertionError("neither right nor wrong: " + checked);
            }
            checked.source().ifPresent(file -> {
                try (Stream<Reading> readings = Sources.of(file, new SomeCodes()).read(new Payload("uji", read, Read.RECEIVED))) {
                    readings.forEach(Parser::told);
                }
            });
            return checked.source().isPresent();
        });
    }

    /** The body for which such a file speaks may be none; the book says that when it is opened. */
    private static void told(Reading reading) {
        if (reading instanceof Reading.Refused) {
            Sound.check(reading);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
