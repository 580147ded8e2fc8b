package id.kentongan.serve;

import id.kentongan.facts.Text;
import id.kentongan.journal.DatabaseTaken;
import id.kentongan.reasoning.book.RuleBookRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;

/** Why a start failed, in one sentence for the person who typed it; never a stack trace. */
record StartFault(int status, String sentence) {
    private static final int H2_FILE_LOCKED = 90020;

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
        if (cause instanceof NoDirectory || cause instanceof DatabaseTaken) {
            return Optional.of(new StartFault(1, String.valueOf(cause.getMessage())));
        }
        if (cause instanceof RuleBookRefused refused) {
            String problems = refused.getMessage();
            return Optional
                    .of(new StartFault(1,
                            Text.of("%s\n%d masalah. Belum ada buku aturan yang dapat berlaku; perbaiki lalu mulai lagi.",
                                    problems, refused.problems().size())));
        }
        return cause instanceof SQLException database ? Optional.of(ofDatabase(database)) : Optional.empty();
    }

    private static StartFault ofDatabase(SQLException fault) {
        String said = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        if (fault.getErrorCode() == H2_FILE_LOCKED || said.toLowerCase(Locale.ROOT).contains("already in use")) {
            return new StartFault(1,
                    "Direktori data sedang dipakai Kentongan yang lain. Hentikan yang itu, atau pilih direktori lain "
                            + "dengan --data.");
        }
        return new StartFault(1, "Basis data tidak dapat dibuka: " + Masked.of(said));
    }

    /** The directory of the data cannot be made; the message says what to do. */
    static final class NoDirectory extends IOException {
        NoDirectory(Path directory, IOException refusal) {
            super(Text.of(
                    "Direktori data \"%s\" tidak dapat dibuat. Pilih yang lain dengan --data, atau periksa hak tulis di direktori induknya.",
                    directory), refusal);
        }
    }
}
