package id.kentongan.intake;

import id.kentongan.access.Bodies;
import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Reading;
import id.kentongan.facts.Classification;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How secret what was refused has to be taken for: nobody understood it, so it is as secret as what those whom its sender speaks for usually
 * report, and as any word in it says. What asks between entries is as secret as what their sources usually report. Of a sender who speaks for everybody counts whom the line itself names; where it names nobody known, it
 * is for who may read everything.
 */
@Component
final class RefusedSecrecy {
    private static final Pattern APART = Pattern.compile("[^A-Z0-9_-]+");
    private static final Pattern SAYS_SO = Pattern.compile("SANGAT[_ ]RAHASIA|RAHASIA|TERBATAS");

    private final Codes codes;

    RefusedSecrecy(Codes codes) {
        this.codes = codes;
    }

    Classification of(Bodies senders, Reading.Refused line) {
        String said = (line.value() + " " + line.raw()).toUpperCase(Locale.ROOT);
        Classification usual = bodies(senders, line, said).stream().map(codes::classification).max(Comparator.naturalOrder())
                .orElse(Classification.SANGAT_RAHASIA);
        return Stream.concat(Stream.of(usual), SAYS_SO.matcher(said).results()
                .map(word -> Classification.valueOf(word.group().replace(' ', '_')))).max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Collection<String> bodies(Bodies senders, Reading.Refused line, String said) {
        Set<String> known = Set.copyOf(codes.sources());
        if (!line.between().isEmpty()) {
            return line.between().stream().map(choice -> choice.entry().source()).filter(known::contains).toList();
        }
        if (!senders.all()) {
            return senders.codes().stream().filter(known::contains).toList();
        }
        return line.field().equals("source") ? List.of() : Arrays.stream(APART.split(said)).filter(known::contains).toList();
    }
}
