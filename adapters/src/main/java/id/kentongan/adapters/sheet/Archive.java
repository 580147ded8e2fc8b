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
    private static final long LARGEST = 100L * 1024 * 1024;
    /** Every cell costs memory before the first row can be looked at; this many tags are about half a million filled cells. */
    private static final int MOST_TAGS = 2_000_000;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private Archive() {}

    /** @throws Unfit if the archive is none, is cut short, unpacks to more than 100 MB or two million tags, or carries a document type */
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
        private int tags;
        private int matched;
        private boolean wide;

        void part(ZipArchiveEntry part, ZipFile archive) throws IOException, Unfit {
            parts++;
            matched = 0;
            wide = false;
            try (InputStream in = archive.getInputStream(part)) {
                for (int read = in.read(block); read > 0; read = in.read(block)) {
                    unpacked += read;
                    look(read, part.getName());
                    if (parts > MOST_PARTS || unpacked > LARGEST || tags > MOST_TAGS) {
                        throw new Unfit("", part.getName(),
                                "Buku kerja terlalu besar setelah dibuka. Hapus isi di luar formulir, atau kirim sebagai CSV atau NDJSON.");
                    }
                }
            }
            // XML in UTF-16 would hide a document type from the search; Excel writes UTF-8.
            if (wide && (part.getName().endsWith(".xml") || part.getName().endsWith(".rels"))) {
                throw new Unfit("", part.getName(), "Bagian buku kerja bukan UTF-8. Simpan ulang dengan Excel.");
            }
        }

        private void look(int read, String part) throws Unfit {
            for (int at = 0; at < read; at++) {
                tags += block[at] == '<' ? 1 : 0;
                wide |= block[at] == 0;
                matched = block[at] == DOCTYPE[matched] ? matched + 1 : block[at] == DOCTYPE[0] ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    throw new Unfit("", part, "Berkas memuat DOCTYPE, yang tidak pernah ditulis Excel. Ditolak demi keamanan.");
                }
            }
        }
    }
}
