package id.kentongan.adapters.mapping;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.kit.Form;
import id.kentongan.adapters.kit.Reader;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.adapters.sheet.Sheets;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.facts.Observation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A source whose form is described by its file. Holds no state, so that one may serve many threads. */
public final class Mapped implements Source {
    private static final int LONGEST_SHOWN = 4_000;
    private final SourceFile file;
    private final Codes codes;

    public Mapped(SourceFile file, Codes codes) {
        this.file = file;
        this.codes = codes;
    }

    @Override
    public Stream<Reading> read(Payload payload) {
        try {
            Draft draft = new Draft(file, codes, payload);
            Stream<Reading> readings = readings(payload.content(), draft);
            return file.form().sameId() == Form.SameId.LARGEST ? largest(readings.toList()).stream() : readings;
        } catch (Unfit unfit) {
            return Stream.of(unfit.at(0, ""));
        }
    }

    private Stream<Reading> readings(byte[] content, Draft draft) throws Unfit {
        Form form = file.form();
        if (form.reader() == Reader.JSON) {
            return readings(JsonItems.of(content, form.each()), draft);
        }
        if (form.reader() == Reader.XML) {
            return readings(XmlItems.of(content, form.each()), draft);
        }
        if (form.reader() == Reader.FEED) {
            return readings(FeedItems.of(content), draft);
        }
        Sought sought = Sought.by(form);
        return Sheets.each(content, sheet -> TableItems.fit(sheet, sought),
                sheet -> readings(TableItems.of(sheet, sought), draft));
    }

    private Stream<Reading> readings(Items items, Draft draft) {
        return Stream.concat(items.refused().stream(),
                items.items().stream().filter(this::counts).flatMap(item -> reading(item, draft).stream()));
    }

    private boolean counts(Item item) {
        return file.form().only().entrySet().stream()
                .allMatch(one -> item.at(one.getKey()).filter(value -> one.getValue().contains(value.text())).isPresent());
    }

    private static Optional<Reading> reading(Item item, Draft draft) {
        try {
            return draft.of(item).map(reading -> reading);
        } catch (Unfit unfit) {
            return Optional.of(unfit.at(item.line(), Excerpt.of(item.raw(), LONGEST_SHOWN)));
        }
    }

    private static List<Reading> largest(List<Reading> readings) {
        Map<Object, Reading> kept = new LinkedHashMap<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Understood line && line.entry() instanceof Observation report) {
                kept.merge(report.id(), reading, (before, now) -> larger(before, report) ? before : now);
            } else {
                kept.put(new Object(), reading);
            }
        }
        return List.copyOf(kept.values());
    }

    private static boolean larger(Reading before, Observation now) {
        return before instanceof Reading.Understood line && line.entry() instanceof Observation report
                && report.value().compareTo(now.value()) >= 0;
    }
}
