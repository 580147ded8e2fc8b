package id.kentongan.serve;

import id.kentongan.facts.Shown;
import id.kentongan.facts.Text;
import id.kentongan.journal.DatabaseTaken;
import id.kentongan.reasoning.book.RuleBookRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Why a start failed, in one sentence for the person who typed it; never a stack trace. */
record StartFault(int status, String sentence) {
    StartFault {
        sentence = Shown.of(sentence);
    }

    static StartFault of(Throwable failure) {
        Optional<StartFault> known = Optional.empty();
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            known = known.isPresent() ? known : known(cause);
            deepest = cause;
        }
        String last = String.valueOf(deepest.getMessage());
        return known
                .orElse(new StartFault(1, "Kentongan tidak dapat dimulai: " + Masked.of(last.lines().findFirst().orElse(last))));
    }

    private static Optional<StartFault> known(Throwable cause) {
        if (cause instanceof ServeOptions.WrongUse wrong) {
            return Optional.of(new StartFault(2, wrong.getMessage() + "\n" + ServeOptions.USAGE));
        }
        if (cause instanceof PortInUseException taken) {
            return Optional.of(
                    new StartFault(1,
                            Text.of("Porta %d sedang dipakai program lain. Pilih yang lain dengan --port, misalnya --port %d.",
                                    taken.getPort(), taken.getPort() + 1)));
        }
        if (cause instanceof NoDirectory || cause instanceof DatabaseTaken || cause instanceof UnknownSettings.Unknown) {
            return Optional.of(new StartFault(1, String.valueOf(cause.getMessage())));
        }
        if (cause instanceof RuleBookRefused refused) {
            String problems = refused.getMessage();
            return Optional
                    .of(new StartFault(1,
                            Text.of("%s\n%d masalah. Belum ada buku aturan yang dapat berlaku; perbaiki lalu mulai lagi.",
                                    problems, refused.problems().size())));
        }
        if (cause instanceof FlywayException refused) {
            return Optional.of(new StartFault(1, DatabaseWords.of(refused)));
        }
        if (cause instanceof BindException unbound) {
            return Miswritten.told(unbound).map(sentence -> new StartFault(1, sentence));
        }
        return cause instanceof SQLException database ? Optional.of(ofDatabase(database)) : Optional.empty();
    }

    private static StartFault ofDatabase(SQLException fault) {
        return new StartFault(1, DatabaseWords.of(fault));
    }

    /** The directory of the data is of no use; the message says what to do. */
    static final class NoDirectory extends IOException {
        private NoDirectory(String sentence, Path place, IOException refusal) {
            super(Text.of(sentence, place), refusal);
        }

        static NoDirectory unmade(Path directory, IOException refusal) {
            return new NoDirectory(
                    "Direktori data \"%s\" tidak dapat dibuat. Pilih yang lain dengan --data, atau periksa hak tulis di direktori induknya.",
                    directory, refusal);
        }

        static NoDirectory readOnly(Path place, IOException refusal) {
            return new NoDirectory(
                    "\"%s\" tidak dapat ditulis, jadi tidak ada laporan yang dapat disimpan. Beri hak tulis kepada pengguna yang "
                            + "menjalankan Kentongan, periksa apakah disk penuh atau hanya dapat dibaca, atau pilih direktori lain dengan --data.",
                    place, refusal);
        }
    }
}
