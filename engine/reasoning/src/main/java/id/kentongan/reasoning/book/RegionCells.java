package id.kentongan.reasoning.book;

import id.kentongan.facts.RegionCode;
import java.util.Optional;

/** Region codes in the cells of a book. */
final class RegionCells {
    private RegionCells() {}

    /** The code in a cell that must hold one. */
    static Optional<RegionCode> code(Row row, String column) {
        String code = row.required(column);
        try {
            return code.isEmpty() ? Optional.empty() : Optional.of(RegionCode.of(code));
        } catch (IllegalArgumentException misshapen) {
            row.refuse(column,
                    "\"%s\" bukan kode wilayah. Tulis kode bertitik lengkap, misalnya 35.10, sebagai teks.".formatted(code));
            return Optional.empty();
        }
    }

    static void twice(Row row, String column, RegionCode code) {
        row.refuse(column, "kode %s sudah ada di baris lain. Hapus salah satu.".formatted(code));
    }
}
