package id.kentongan.journal;

import id.kentongan.facts.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compares what the clock shows with how long the machine has run since it was last believed. A clock that is off by more than some minutes
 * has leapt: it is not believed until it is sane again, or somebody says that it is right. Used under the lock of its clock.
 */
final class ClockWatch {
    private final Duration largest;
    private final Supplier<Duration> uptime;
    private Instant believed = Instant.EPOCH;
    private Duration ran;
    private Optional<Leap> leap = Optional.empty();
    private boolean begun;

    /** @param largest by how much a clock may be off, and is believed all the same */
    ClockWatch(Duration largest, Supplier<Duration> uptime) {
        this.largest = largest;
        this.uptime = uptime;
        this.ran = uptime.get();
    }

    /** What the clock shows, and what it should. */
    record Leap(Instant shown, Instant expected) {
        String sentence() {
            Duration off = Duration.between(expected, shown);
            return Text.of(
                    "Jam mesin menunjuk %s, %s %s dari yang seharusnya (sekitar %s). Tidak ada yang dinilai sampai jam itu benar. "
                            + "Perbaiki jamnya; bila justru jam itu yang benar, jalankan: kentongan watch resume --user ADMIN.",
                    shown,
                    words(off.abs()), off.isNegative() ? "kurang" : "lebih", expected);
        }

        private static String words(Duration off) {
            return off.toDays() > 0
                    ? Text.of("%d hari", off.plusHours(12).toDays())
                    : off.toHours() > 0
                            ? Text.of("%d jam", off.plusMinutes(30).toHours())
                            : Text.of("%d menit", off.plusSeconds(30).toMinutes());
        }
    }

    /** Something was received at that moment, before this clock was asked first: it may be later, never much earlier. */
    void startAfter(Instant receipt, Instant shown) {
        if (!begun && shown.plus(largest).isBefore(receipt)) {
            believe(receipt);
        }
    }

    /**
     * What time it is: what the clock shows, or, while that cannot be, what the one before and the time that has run since give.
     */
    Instant now(Instant shown) {
        if (!begun) {
            believe(shown);
        }
        // As long as it goes on by itself there is nothing to compare.
        if (leap.isEmpty() && Duration.between(believed, shown).abs().compareTo(largest.dividedBy(2)) < 0) {
            return shown;
        }
        Instant expected = believed.plus(uptime.get().minus(ran));
        if (Duration.between(expected, shown).abs().compareTo(largest) > 0) {
            leap = Optional.of(new Leap(shown, expected));
            return expected;
        }
        believe(shown);
        return shown;
    }

    /** From now on what the clock shows is right. */
    void believe(Instant shown) {
        begun = true;
        believed = shown;
        ran = uptime.get();
        leap = Optional.empty();
    }

    /** By how much the clock is off, if it is not believed. */
    Optional<Leap> leap() {
        return leap;
    }
}
