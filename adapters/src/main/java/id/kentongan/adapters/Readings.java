package id.kentongan.adapters;

import id.kentongan.facts.Text;

/** Readings as they flow from a source to intake. */
public final class Readings {
    private Readings() {}

    /** That nothing is taken or told from a line on, because too many before it were refused. */
    public static Reading.Refused leftUnread(int line, int most) {
        return new Reading.Refused(line, "", "", Text.of(
                "Sudah %d baris ditolak; mulai baris ini kiriman tidak dibaca lagi. Perbaiki bentuknya, lalu kirim ulang seluruhnya: "
                        + "yang sudah diterima tidak dihitung dua kali.",
                most), "");
    }
}
