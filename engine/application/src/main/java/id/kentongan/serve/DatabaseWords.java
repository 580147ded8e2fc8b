package id.kentongan.serve;

import id.kentongan.facts.Text;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** Why a database cannot be used, and what to do, said to whoever started the program. */
final class DatabaseWords {
    private static final String DAMAGED = "Berkas basis data (kentongan.mv.db) rusak atau bukan basis data Kentongan. Jangan hapus apa pun: "
            + "salin dahulu seluruh direktori data, lalu pulihkan cadangan terakhir ke direktori baru (kentongan restore --from BERKAS --data "
            + "DIREKTORI) dan mulai dari sana.";
    private static final String UNREADABLE = "Berkas basis data tidak dapat dibaca atau ditulis. Periksa hak atas direktori data, sisa ruang "
            + "disk, dan keadaan disknya, lalu mulai lagi. Bila berkasnya rusak, salin dahulu seluruh direktori data, lalu pulihkan cadangan "
            + "terakhir ke direktori baru (kentongan restore --from BERKAS --data DIREKTORI)";
    private static final String IN_USE = "Direktori data sedang dipakai Kentongan yang lain. Hentikan yang itu, atau pilih direktori lain "
            + "dengan --data.";
    private static final String OTHER_USER = "Basis data menolak nama pengguna atau sandinya. Periksa SPRING_DATASOURCE_USERNAME dan "
            + "SPRING_DATASOURCE_PASSWORD.";
    private static final String READ_ONLY = "Basis data hanya dapat dibaca. Sambungkan ke server utama PostgreSQL, bukan ke salinannya, atau "
            + "beri pengguna basis data hak tulis.";
    private static final String NEWER = "Susunan basis data ini bukan yang dikenal program ini: mungkin ditulis oleh Kentongan yang lebih "
            + "baru, atau diubah dengan tangan. Jalankan program yang terakhir dipakai, atau pulihkan cadangan ke direktori baru (restore).";

    private static final Map<Integer, String> OF_H2 = Map.of(90020, IN_USE, 90030, DAMAGED, 90048, DAMAGED, 90049, DAMAGED, 50000,
            DAMAGED, 90028, UNREADABLE, 90031, UNREADABLE, 90097, READ_ONLY, 28000, OTHER_USER, 90106, DAMAGED);
    /** By the beginning of the SQL state. */
    private static final Map<String, String> OF_POSTGRESQL = Map.of("08",
            "Server PostgreSQL tidak dapat dihubungi. Periksa alamat dalam SPRING_DATASOURCE_URL dan apakah servernya berjalan.",
            "28",
            OTHER_USER, "3D000",
            "Basis data itu tidak ada di server PostgreSQL. Buat dahulu (createdb), atau perbaiki namanya dalam "
                    + "SPRING_DATASOURCE_URL.",
            "53", "Server PostgreSQL kehabisan ruang, memori atau koneksi. Bebaskan, lalu mulai lagi.", "57P",
            "Server PostgreSQL sedang berhenti atau belum siap. Tunggu, lalu mulai lagi.", "25006", READ_ONLY, "42501",
            "Pengguna basis data tidak berhak atas skemanya. Jadikan ia pemilik basis data, atau beri hak CREATE dan USAGE.");

    private DatabaseWords() {}

    static String of(SQLException fault) {
        String said = Masked.of(String.valueOf(fault.getMessage()).lines().findFirst().orElse(""));
        if (said.toLowerCase(Locale.ROOT).contains("already in use")) {
            return IN_USE;
        }
        return known(fault).map(sentence -> Text.of("%s (kode %s)", sentence, code(fault)))
                .orElseGet(() -> Text.of("Basis data tidak dapat dibuka: %s", said));
    }

    private static Optional<String> known(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return Optional.ofNullable(OF_H2.get(fault.getErrorCode()))
                .or(() -> Stream.of(5, 3, 2).filter(length -> state.length() >= length)
                        .flatMap(length -> Optional.ofNullable(OF_POSTGRESQL.get(state.substring(0, length))).stream())
                        .findFirst());
    }

    private static String code(SQLException fault) {
        return fault.getErrorCode() == 0 ? String.valueOf(fault.getSQLState()) : String.valueOf(fault.getErrorCode());
    }

    /** What stands in the schema is not what this program would have written. */
    static String of(FlywayException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database) {
                return of(database);
            }
        }
        return NEWER;
    }
}
