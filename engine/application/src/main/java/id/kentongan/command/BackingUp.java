package id.kentongan.command;

import id.kentongan.backup.BackupFault;
import id.kentongan.backup.Backups;
import id.kentongan.facts.Text;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** {@code backup} and {@code restore}: a copy of the database of a data directory, while the server runs too, and its way back. */
final class BackingUp {
    static final String BACKUP = "backup --data DIR --to FILE [--json]";
    static final String RESTORE = "restore --from FILE --data DIR [--json]";

    private BackingUp() {}

    static int backup(Arguments arguments, Output output) {
        Path data = arguments.directory("--data");
        Path to = arguments.path("--to");
        return told(output, () -> {
            Backups.make(data, to);
            return Text.of("Cadangan ditulis ke \"%s\". Simpan di tempat yang aman: isinya lengkap, termasuk yang rahasia.", to);
        });
    }

    static int restore(Arguments arguments, Output output) {
        Path from = arguments.path("--from");
        Path data = arguments.path("--data");
        return told(output,
                () -> Text.of("Dipulihkan ke \"%s\": %s. Mulai dengan serve --data, dan dengan --rules "
                        + "folder yang terakhir dipakai: folder lain diambil sebagai buku baru.", data,
                        Backups.restore(from, data)));
    }

    private interface Doing {
        String said();
    }

    private static int told(Output output, Doing doing) {
        try {
            String said = doing.said();
            if (output.json()) {
                output.answer(Map.of("done", true, "detail", said));
            } else {
                output.say(said);
            }
            return 0;
        } catch (BackupFault fault) {
            String why = String.valueOf(fault.getMessage());
            output.wrong(why, Map.of("done", false, "detail", why));
            return 1;
        }
    }

    static Set<String> backupOptions() {
        return Set.of("--data", "--to", "--json");
    }

    static Set<String> restoreOptions() {
        return Set.of("--from", "--data", "--json");
    }
}
