package id.kentongan.adapters.sheet;

import id.kentongan.adapters.strict.Unfit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An XLSX file is a ZIP archive of XML parts. Both can be made to explode; this looks before anything is opened, and with the same ZIP
 * reader as the workbook library, so that no two readings of one archive differ.
 */
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
        var check = new Check();
        try (ZipFile archive = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry part : Collections.list(archive.getEntries())) {
                check.part(part, archive);
            }
        } catch (IOException | RuntimeException broken) {
            throw new Unfit("", "", "Berkas bukan buku kerja XLSX yang utuh. Simpan sebagai .xlsx atau .csv, dan kirim ulang.");
        }
        if (check.parts == 0) {
            throw new Unfit("", "", "Buku kerja kosong. Simpan ulang sebagai .xlsx atau .csv.");
        }
    }

    private static final class Check {
        private final byte[] block = new byte[64 * 1024];
        private long unpacked;
        private int parts;

        void part(ZipArchiveEntry part, ZipFile archive) throws IOException, Unfit {
            if (++parts > MOST_PARTS) {
                throw tooLarge();
            }
            int matched = 0;
            boolean wide = false;
            try (InputStream in = archive.getInputStream(part)) {
                for (int read = in.read(block); read > 0; read = in.read(block)) {
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
            }
            // XML in UTF-16 would hide a document type from the search above; Excel writes UTF-8.
            if (wide && (part.getName().endsWith(".xml") || part.getName().endsWith(".rels"))) {
                throw new Unfit("", part.getName(), "Bagian buku kerja bukan UTF-8. Simpan ulang dengan Excel.");
            }
        }
    }

    private static Unfit tooLarge() {
        return new Unfit("", "",
                "Buku kerja mengembang lebih dari %d MB. Hapus isi yang bukan bagian dari formulir.".formatted(LARGEST >> 20));
    }
}
