package id.kentongan.api;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Reading;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Text;
import id.kentongan.intake.Acknowledgement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lines about what others usually report ({@code indikator.sumber}). They are taken all the same; the receipt says so. */
final class Unusual {
    private static final int MOST = 1_000;

    private final Codes codes;
    private final List<Line> noted = new ArrayList<>();

    Unusual(Codes codes) {
        this.codes = codes;
    }

    /** One such line. */
    record Line(int line, String field, String value, String remark) {}

    void note(Reading reading) {
        if (noted.size() < MOST && reading instanceof Reading.Understood line && line.entry() instanceof Observation report) {
            Collection<String> usual = codes.usualSources(report.indicator());
            if (!usual.isEmpty() && !usual.contains(report.id().source())) {
                noted.add(new Line(line.line(), "source", report.id().source(), Text.of(
                        "%s biasanya dilaporkan oleh %s. Laporan tetap diterima.", report.indicator(),
                        String.join(", ", usual))));
            }
        }
    }

    /** The first of those that were taken. */
    List<Line> taken(Acknowledgement receipt) {
        Set<Integer> refused = receipt.refused().stream().map(Reading.Refused::line).collect(Collectors.toSet());
        return noted.stream().filter(line -> !refused.contains(line.line())).toList();
    }
}
