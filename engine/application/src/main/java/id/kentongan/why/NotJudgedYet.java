package id.kentongan.why;

import id.kentongan.facts.Text;
import java.time.Instant;
import java.util.Optional;

/** Somebody asks about a moment that has not been judged. */
public final class NotJudgedYet extends RuntimeException {
    NotJudgedYet(Instant asked, Optional<Instant> judged) {
        super(judged.map(moment -> Text.of("%s belum dinilai. Tanyakan waktu sampai %s.", asked, moment))
                .orElse("Penilaian belum berjalan. Coba lagi sebentar lagi."));
    }
}
