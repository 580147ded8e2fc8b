package id.kentongan.reasoning.oracle;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.book.Enrolment;
import id.kentongan.reasoning.book.SourceRow;
import java.util.List;

/** What a book says about judging, as far as rules 1 to 5 ask for it; policies are not recomputed. */
record Edition(List<Criterion> rows, List<SourceRow> sources, List<Enrolment> enrolments) {

    /** The letter that counts for a report: the worse of its own and that of the row of its source. */
    char letter(Observation report) {
        char own = report.grade().stated() ? report.grade().reliability() : 'A';
        char row = sources.stream().filter(source -> source.code().equals(report.id().source())).map(SourceRow::reliability)
                .findFirst().orElse('A');
        return own > row ? own : row;
    }
}
