package id.kentongan.adapters.strict;

import id.kentongan.facts.Text;

/** One physical line of a text file, without its line break. */
public record Line(int number, String text, Fault fault) {

    /** What is wrong with the bytes of a line; its text is then only fit to be shown. */
    public enum Fault {
        NONE, TOO_LONG, NOT_UTF8
    }

    /** The text, where its bytes were sound. */
    public String sound() throws Unfit {
        return switch (fault) {
            case NONE -> text;
            case TOO_LONG ->
                throw new Unfit("", text, Text.of("Baris lebih panjang dari %d byte. Pecah atau persingkat.", Lines.LONGEST));
            case NOT_UTF8 -> throw new Unfit("", text, "Baris bukan UTF-8 yang sah. Simpan ulang berkas dengan pengodean UTF-8.");
        };
    }
}
