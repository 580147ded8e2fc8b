package id.kentongan.tables;

import id.kentongan.tables.TableRow.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An XLSX file is a ZIP archive of XML parts. Both can be made to explode; this looks before anything is opened, and with the same ZIP
 * reader as the workbook library, so that no two readings of one archive differ.
 */
final class XlsxParts {
    private static final int MOST_PARTS = 500;
    private static final int LONGEST_TYPE = 200;
    /** Every cell costs memory before the first row can be looked at; this many tags are about half a million filled cells. */
    private static final int MOST_TAGS = 2_000_000;
    /** Bytes between angle brackets; the XML reader compares every attribute of a tag with every other. A marked section counts whole. */
    private static final int LONGEST_TAG = 128 * 1024;
    private static final List<byte[]> NEVER_WRITTEN = List.of("<!DOCTYPE".getBytes(StandardCharsets.US_ASCII),
            "<!ENTITY".getBytes(StandardCharsets.US_ASCII));

    private final long largest;
    private final byte[] block = new byte[64 * 1024];
    private final SheetScan scan = new SheetScan();
    private long unpacked;
    private int parts;
    private int tags;

    private XlsxParts(long largest) {
        this.largest = largest;
    }

    /**
     * What keeps the archive from being opened.
     *
     * @param largest most bytes that all parts together may unpack to
     */
    static Optional<TableRow.Broken> fault(byte[] content, long largest) {
        if (content.length == 0) {
            return broken(Fault.NOTHING, "");
        }
        XlsxParts check = new XlsxParts(largest);
        try (ZipFile archive = ZipFile.builder().setByteArray(content).get()) {
            Optional<TableRow.Broken> foreign = foreign(archive);
            if (foreign.isPresent()) {
                return foreign;
            }
            for (ZipArchiveEntry part : Collections.list(archive.getEntries())) {
                Optional<TableRow.Broken> fault = check.part(part, archive);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            for (ZipArchiveEntry part : Collections.list(archive.getEntries())) {
                Optional<TableRow.Broken> fault = check.cells(part, archive);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        } catch (IOException | RuntimeException broken) {
            // The library throws whatever comes to hand for a damaged file.
            return broken(Fault.NO_ARCHIVE, "");
        }
        return check.parts == 0 ? broken(Fault.NO_PARTS, "") : check.scan.end();
    }

    /** Whether there are formats of cells; where there are none the library must not look for them. */
    static boolean styled(byte[] content) throws IOException {
        try (ZipFile archive = ZipFile.builder().setByteArray(content).get()) {
            return Collections.list(archive.getEntries()).stream()
                    .anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).endsWith("styles.xml"));
        }
    }

    private static Optional<TableRow.Broken> foreign(ZipFile archive) throws IOException {
        String type = "";
        ZipArchiveEntry said = archive.getEntry("mimetype");
        if (said != null) {
            try (InputStream in = archive.getInputStream(said)) {
                type = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
            }
        }
        return Foreign.ofParts(Collections.list(archive.getEntries()).stream().map(ZipArchiveEntry::getName).toList(), type)
                .map(Xlsx::foreign);
    }

    /** Only after its bytes were counted. */
    private Optional<TableRow.Broken> cells(ZipArchiveEntry part, ZipFile archive) throws IOException {
        try (InputStream in = archive.getInputStream(part)) {
            return scan.part(in);
        }
    }

    private static Optional<TableRow.Broken> broken(Fault fault, String part) {
        return Optional.of(new TableRow.Broken(0, fault, part));
    }

    private Optional<TableRow.Broken> part(ZipArchiveEntry part, ZipFile archive) throws IOException {
        parts++;
        boolean xml = part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
        boolean wide = false;
        int sinceOpened = 0;
        int[] matched = new int[NEVER_WRITTEN.size()];
        try (InputStream in = archive.getInputStream(part)) {
            for (int read = in.read(block); read > 0; read = in.read(block)) {
                unpacked += read;
                for (int at = 0; at < read; at++) {
                    byte letter = block[at];
                    tags += letter == '<' ? 1 : 0;
                    sinceOpened = letter == '<' ? 1 : letter == '>' || sinceOpened == 0 ? 0 : sinceOpened + 1;
                    if (xml && sinceOpened > LONGEST_TAG) {
                        return broken(Fault.EXPLODES, part.getName());
                    }
                    wide |= letter == 0;
                    if (forbidden(letter, matched)) {
                        return broken(Fault.DOCTYPE, part.getName());
                    }
                }
                if (parts > MOST_PARTS || unpacked > largest || tags > MOST_TAGS) {
                    return broken(Fault.EXPLODES, part.getName());
                }
            }
        }
        return xml && wide ? broken(Fault.PART_NOT_UTF8, part.getName()) : Optional.empty();
    }

    private static boolean forbidden(byte letter, int[] matched) {
        for (int i = 0; i < matched.length; i++) {
            byte[] word = NEVER_WRITTEN.get(i);
            matched[i] = letter == word[matched[i]] ? matched[i] + 1 : letter == word[0] ? 1 : 0;
            if (matched[i] == word.length) {
                return true;
            }
        }
        return false;
    }
}
