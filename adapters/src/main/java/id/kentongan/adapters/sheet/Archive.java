package id.kentongan.adapters.sheet;

import id.kentongan.adapters.strict.Unfit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An XLSX file is a ZIP archive of XML parts. Both can be made to explode; this looks before anything is opened. */
final class Archive {
    private static final int MOST_PARTS = 500;
    private static final long LARGEST = 200L * 1024 * 1024;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private Archive() {}

    /** @throws Unfit if the archive is none, is cut short, unpacks to more than 200 MB, or carries a document type */
    static void check(byte[] content) throws Unfit {
        if (content.length == 0) {
            throw new Unfit("", "", "Berkas kosong. Kirim ulang dengan isinya.");
        }
        byte[] block = new byte[64 * 1024];
        long unpacked = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw tooLarge();
                }
                int matched = 0;
                boolean wide = false;
                for (int read = zip.read(block); read > 0; read = zip.read(block)) {
                    unpacked += read;
                    if (unpacked > LARGEST) {
                        throw tooLarge();
                    }
                    for (int at = 0; at < read; at++) {
                        matched = block[at] == DOCTYPE[matched] ? matched + 1 : block[at] == DOCTYPE[0] ? 1 : 0;
                        wide |= block[at] == 0;
                        if (matched == DOCTYPE.length) {
                            throw new Unfit("", part.getName(),
                                    "Berkas memuat DOCTYPE, yang tidak pernah ditulis Excel. Ditolak demi keamanan.");
                        }
                    }
                }
                // XML in UTF-16 would hide a document type from the search above; Excel writes UTF-8.
                if (wide && part.getName().endsWith(".xml")) {
                    throw new Unfit("", part.getName(), "Bagian buku kerja bukan UTF-8. Simpan ulang dengan Excel.");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw broken();
        }
        if (parts == 0) {
            throw new Unfit("", "", "Berkas bukan buku kerja XLSX. Simpan sebagai .xlsx atau .csv.");
        }
    }

    private static Unfit tooLarge() {
        return new Unfit("", "",
                "Buku kerja mengembang lebih dari %d MB. Hapus isi yang bukan bagian dari formulir.".formatted(LARGEST >> 20));
    }

    private static Unfit broken() {
        return new Unfit("", "", "Buku kerja XLSX rusak atau terpotong. Kirim ulang berkas yang utuh.");
    }
}
