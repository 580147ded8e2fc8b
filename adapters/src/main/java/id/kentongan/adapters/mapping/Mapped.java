package id.kentongan.adapters.mapping;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Source;
import id.kentongan.adapters.kit.Form;
import id.kentongan.adapters.kit.Reader;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.facts.Observation;
import java.util.ArrayList;
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
            Items items = items(payload.content());
            Draft draft = new Draft(file, codes, payload);
            List<Reading> readings = new ArrayList<>(items.refused());
            for (Item item : items.items()) {
                if (counts(item)) {
                    reading(item, draft).ifPresent(readings::add);
                }
            }
            return (file.form().sameId() == Form.SameId.LARGEST ? largest(readings) : readings).stream();
        } catch (Unfit unfit) {
            return Stream.of(unfit.at(0, ""));
        }
    }

    private Items items(byte[] content) throws Unfit {
        Form form = file.form();
        if (form.reader() == Reader.JSON) {
            return JsonItems.of(content, form.each());
        }
        if (form.reader() == Reader.XML) {
            return XmlItems.of(content, form.each());
        }
        return form.reader() == Reader.FEED ? FeedItems.of(content) : TableItems.of(content, Sought.by(form));
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
                kept.put(reading, reading);
            }
        }
        return List.copyOf(kept.values());
    }

    private static boolean larger(Reading before, Observation now) {
        return before instanceof Reading.Understood line && line.entry() instanceof Observation report
                && report.value().compareTo(now.value()) >= 0;
    }
}
