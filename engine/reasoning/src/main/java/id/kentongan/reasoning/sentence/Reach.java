package id.kentongan.reasoning.sentence;

import id.kentongan.facts.RegionLevel;
import java.util.List;

/**
 * How far a sentence looks from the region that is judged. It says who can judge it: a province knows nothing of the others, the nation
 * nothing below district level and of no source that is silent.
 */
enum Reach {
    /** Within the province, and at what only the province knows. */
    PROVINSI(
            "hanya dapat dinilai oleh provinsinya: negara melihat temuan tingkat kabupaten/kota ke atas saja, dan tidak sumber yang diam"),
    /** Across the borders of the province. */
    NASIONAL("melihat ke luar provinsi: sebuah provinsi tidak melihat temuan provinsi lain"),
    /** At what both know. */
    MANA_PUN("dapat dinilai oleh provinsi dan oleh negara");

    final String inWords;

    Reach(String inWords) {
        this.inWords = inWords;
    }

    /** What the rule text of a sentence shows, whatever its author declares. */
    static Reach of(List<Look> looks) {
        if (looks.stream().anyMatch(Reach::foreign)) {
            return NASIONAL;
        }
        return looks.stream().anyMatch(Reach::local) ? PROVINSI : MANA_PUN;
    }

    /** A finding that need not lie in the region that is judged; silence is never looked for elsewhere. */
    private static boolean foreign(Look look) {
        return look.fact().equals("Neighbour") || look.forFindings() && !look.anchored();
    }

    private static boolean local(Look look) {
        return look.fact().equals("SilentSource")
                || look.forFindings() && look.levels().stream().noneMatch(Reach::national);
    }

    /** Of which levels the nation sees findings. */
    static boolean national(RegionLevel level) {
        return level.compareTo(RegionLevel.KABUPATEN) <= 0;
    }
}
