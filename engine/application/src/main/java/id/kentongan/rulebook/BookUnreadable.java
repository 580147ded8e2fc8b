package id.kentongan.rulebook;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBookRefused;

/** A book that judged, or has yet to judge, a part of the past, and that this version of the program does not accept. */
public final class BookUnreadable extends RuntimeException {
    BookUnreadable(String hash, RuleBookRefused refused) {
        super(Text.of(
                """
                Buku aturan %s masih harus menilai, tetapi tidak diterima versi program ini (%d masalah; yang pertama: %s). \
                Jalankan versi program yang menerimanya, atau mulai dengan KENTONGAN_WITHOUT_BOOK=%s: lalu buku sesudahnya menilai sebagai gantinya.""",
                hash, refused.problems().size(), refused.problems().get(0), hash), refused);
    }
}
