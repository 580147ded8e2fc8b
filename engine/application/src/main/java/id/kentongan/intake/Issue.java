package id.kentongan.intake;

import id.kentongan.adapters.Edition;
import id.kentongan.adapters.Reading;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Text;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An edition while its lines are being taken. What it writes belongs to the transaction of whoever calls. */
final class Issue {
    private static final int MOST_NAMED = 20;
    private final Editions editions;
    private final Edition edition;
    private final int line;
    private final Optional<Reading.Sheet> sheet;
    private final Set<String> said = new HashSet<>();
    private boolean torn;
    private boolean begun;
    private boolean first;

    /** @param sheet on which it begins, where its workbook has several */
    Issue(Editions editions, Reading.Opening opening, Optional<Reading.Sheet> sheet) {
        this.sheet = sheet;
        this.editions = editions;
        this.edition = opening.edition();
        this.line = opening.line();
    }

    /** Before its lines are taken. A sheet counts as issued only when it has turned out to be whole. */
    void begin() {
        first = begun ? first : editions.head(edition).isEmpty() && standing().findAny().isEmpty();
        begun = true;
        editions.know(edition);
        if (!edition.onlyIfWhole()) {
            editions.issued(edition);
        }
    }

    /** The edition that has its place by now. */
    Optional<Editions.Head> replacedBy() {
        return editions.head(edition)
                .filter(head -> head.rank() > edition.rank()
                        || head.rank() == edition.rank() && !head.work().equals(edition.work()));
    }

    /** What it says stands, until an edition does not say it again. */
    void says(Collection<? extends JournalEntry> entries) {
        List<String> ids = entries.stream()
                .filter(entry -> entry instanceof Observation report && !report.retracted()
                        && report.id().source().equals(edition.source()))
                .map(entry -> entry.id().id()).toList();
        said.addAll(ids);
        editions.says(edition, ids);
    }

    /** A message speaks of no region as a whole. */
    private boolean ofSheet() {
        return edition.about().isPresent();
    }

    /** A line of it was refused, or not read any more. */
    void tear() {
        torn = true;
    }

    boolean replaces() {
        return !torn || !edition.onlyIfWhole();
    }

    /** After its last line: what earlier editions said and the last one does not; of one that replaces nothing, what it would replace. */
    List<Editions.Standing> leftOut() {
        if (!replaces()) {
            return standing().filter(entry -> entry.work().equals(edition.work()) && entry.said() < edition.rank()).toList();
        }
        editions.issued(edition);
        Optional<Editions.Head> head = editions.head(edition);
        List<Editions.Standing> earlier = standing().filter(entry -> head.filter(last -> last.said(entry)).isEmpty()).toList();
        Set<String> again = standing().filter(entry -> head.filter(last -> last.said(entry)).isPresent())
                .map(Editions.Standing::id).collect(Collectors.toSet());
        ended(earlier.stream().filter(entry -> again.contains(entry.id())).toList());
        return earlier.stream().filter(entry -> !again.contains(entry.id())).toList();
    }

    /** What was sent before as part of this very edition and not now, where all that was sent now could be read. */
    List<Editions.Standing> unsaid() {
        return torn
                ? List.of()
                : standing().filter(entry -> entry.work().equals(edition.work()) && entry.said() == edition.rank()
                        && !said.contains(entry.id())).toList();
    }

    /** What stands beside a correction of a sheet that was never sent, and may be what it should correct. */
    List<String> uncorrected() {
        return first && ofSheet() && edition.rank() > 0 ? editions.partsBeside(edition) : List.of();
    }

    private Stream<Editions.Standing> standing() {
        return editions.standing(edition).stream();
    }

    /** What was taken back stands no longer. */
    void ended(Collection<Editions.Standing> entries) {
        editions.ended(edition, entries);
    }

    Optional<Reading.Sheet> sheet() {
        return sheet;
    }

    String source() {
        return edition.source();
    }

    Reading.Refused outdated(Reading.Understood read, Editions.Head by) {
        return new Reading.Refused(read.line(), "", read.entry().id().id(),
                Text.of("Sudah digantikan oleh terbitan yang lebih baru (%s); tidak dicatat lagi.", by.name()),
                read.entry().toString());
    }

    Reading.Refused replacesNothing(Collection<Editions.Standing> standing) {
        return told(Text.of("Terbitan ini belum menggantikan yang sebelumnya karena ada baris yang ditolak; tetap berlaku: %s. "
                + "Perbaiki baris itu, lalu kirim ulang seluruhnya.", named(standing)));
    }

    Reading.Refused goesOnStanding(Collection<Editions.Standing> unsaid) {
        return told(Text.of(
                "Terbitan yang sama (revisi sama) pernah dikirim dengan baris yang sekarang tidak ada; tetap berlaku: %s. "
                        + "Bila baris itu memang dicabut, kirim ulang seluruhnya dengan revisi yang lebih tinggi.",
                named(unsaid)));
    }

    /** @param beside parts of the same whole; an empty one is the whole itself */
    Reading.Refused correctsNothing(Collection<String> beside) {
        return told(Text.of(
                "Revisi %d dari lembar yang belum pernah dikirim. Untuk hari yang sama masih berlaku: %s. Bila lembar ini koreksinya, "
                        + "tarik dahulu lembar ini (kirim lagi tanpa baris, dengan Nihil: ya dan Revisi %d), lalu kirim koreksinya dengan Shift lembar yang dikoreksi.",
                edition.rank(), beside.stream().map(part -> part.isEmpty() ? "lembar tanpa Shift" : "Shift " + part)
                        .collect(Collectors.joining(", ")),
                edition.rank() + 1));
    }

    /** A line that was recorded with other content, as who fills in sheets can mend it. */
    Reading.Refused contradicted(Reading.Refused line) {
        return ofSheet()
                ? new Reading.Refused(line.line(), line.field(), line.value(), Text.of(
                        "%s sudah tercatat dengan isi lain. Bila lembar ini koreksi, naikkan Revisi; bila ini lembar shift lain pada hari yang sama, "
                                + "isi Shift; bila kejadian baru, beri ID lain.",
                        line.value()), line.raw())
                : line;
    }

    private Reading.Refused told(String remedy) {
        return new Reading.Refused(line, "", edition.work(), remedy, edition.work());
    }

    private static String named(Collection<Editions.Standing> entries) {
        String ids = entries.stream().limit(MOST_NAMED).map(Editions.Standing::id).collect(Collectors.joining(", "));
        return entries.size() > MOST_NAMED ? ids + ", …" : ids;
    }
}
