package id.kentongan.journal;

import id.kentongan.facts.Text;
import org.springframework.dao.NonTransientDataAccessException;

/** Another process writes to the database by now; this one may only read. */
public final class MandateLost extends NonTransientDataAccessException {
    MandateLost(long ours, long current) {
        super(Text.of(
                "Basis data ini sekarang ditulis Kentongan yang lain (masa tulis %d, milik proses ini %d). Hentikan proses ini.",
                current, ours));
    }
}
