package id.kentongan.tables;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file is that is no table we read, told by its content whatever its name says, and what its sender can do about it. */
public enum Foreign {
    OLD_WORKBOOK("Ini berkas .xls lama. Buka dengan Excel, simpan sebagai .xlsx."),
    LOCKED("Berkas ini dikunci dengan kata sandi. Hapus kata sandinya, lalu kirim ulang."),
    BINARY_WORKBOOK("Ini berkas .xlsb. Buka dengan Excel, simpan sebagai .xlsx."),
    OPEN_DOCUMENT("Ini berkas ODS (OpenDocument). Simpan sebagai .xlsx."),
    XML_WORKBOOK("Ini lembar kerja XML, bukan .xlsx. Buka dengan Excel, simpan sebagai .xlsx."),
    WEB_PAGE("Ini halaman web (HTML), apa pun nama berkasnya. Buka dengan Excel, simpan sebagai .xlsx."),
    OTHER_MARKUP("Ini berkas XML, bukan tabel. Kirim tabelnya sebagai .xlsx atau .csv."),
    TEXT_DOCUMENT("Ini dokumen teks (Word, ODT atau RTF), bukan tabel. Pindahkan tabelnya ke formulir .xlsx."),
    SLIDES("Ini berkas presentasi, bukan tabel. Pindahkan tabelnya ke formulir .xlsx."),
    NUMBERS("Ini berkas Apple Numbers. Ekspor sebagai Excel (.xlsx)."),
    PDF("Ini berkas PDF, yang tidak dapat dibaca sebagai tabel. Kirim formulirnya sebagai .xlsx atau .csv."),
    PICTURE("Ini gambar atau foto. Ketik isinya ke dalam formulir .xlsx atau .csv."),
    ARCHIVE("Ini arsip (ZIP, RAR, 7z atau GZ). Keluarkan berkas di dalamnya, lalu kirim satu per satu.");

    private static final int LOOKED_AT = 4_096;
    /** First records of a workbook of before there were compound files: its kind and the length of what follows. */
    private static final List<Integer> OLDEST_KINDS = List.of(0, 2, 4, 8);
    private static final List<Integer> OLDEST_LENGTHS = List.of(4, 6, 8, 16);
    private final String said;

    Foreign(String said) {
        this.said = said;
    }

    /** What it is and what to do, in Indonesian. */
    public String said() {
        return said;
    }

    /**
     * By the first bytes of a file; none for text and for ZIP archives, which workbooks are too.
     *
     * @param content all of it, or its beginning
     */
    public static Optional<Foreign> of(byte[] content) {
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return Optional.of(compound(content));
        }
        if (content.length > 3 && content[0] == 9 && content[3] == 0 && OLDEST_KINDS.contains((int) content[1])
                && OLDEST_LENGTHS.contains((int) content[2])) {
            return Optional.of(OLD_WORKBOOK);
        }
        if (begins(content, '%', 'P', 'D', 'F')) {
            return Optional.of(PDF);
        }
        if (begins(content, '{', '\\', 'r', 't', 'f')) {
            return Optional.of(TEXT_DOCUMENT);
        }
        if (begins(content, 0xFF, 0xD8, 0xFF) || begins(content, 0x89, 'P', 'N', 'G') || begins(content, 'G', 'I', 'F', '8')) {
            return Optional.of(PICTURE);
        }
        if (begins(content, 0x1F, 0x8B) || begins(content, '7', 'z', 0xBC, 0xAF) || begins(content, 'R', 'a', 'r', '!', 0x1A)) {
            return Optional.of(ARCHIVE);
        }
        return markup(content);
    }

    /** By what a ZIP archive holds; none for a workbook, and for one that holds nothing. */
    static Optional<Foreign> ofParts(Collection<String> names, String type) {
        if (type.contains("opendocument.spreadsheet")) {
            return Optional.of(OPEN_DOCUMENT);
        }
        if (type.contains("opendocument")) {
            return Optional.of(type.contains("presentation") ? SLIDES : TEXT_DOCUMENT);
        }
        List<String> parts = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (parts.contains("xl/workbook.bin")) {
            return Optional.of(BINARY_WORKBOOK);
        }
        if (parts.isEmpty() || parts.stream().anyMatch(name -> name.startsWith("xl/"))) {
            return Optional.empty();
        }
        if (parts.stream().anyMatch(name -> name.startsWith("word/"))) {
            return Optional.of(TEXT_DOCUMENT);
        }
        if (parts.stream().anyMatch(name -> name.startsWith("ppt/"))) {
            return Optional.of(SLIDES);
        }
        return Optional.of(parts.stream().anyMatch(name -> name.endsWith(".iwa")) ? NUMBERS : ARCHIVE);
    }

    /** A compound file holds old documents of all kinds, and new ones under a password; its directory names them in UTF-16. */
    private static Foreign compound(byte[] content) {
        if (names(content, "EncryptedPackage")) {
            return LOCKED;
        }
        if (names(content, "WordDocument")) {
            return TEXT_DOCUMENT;
        }
        return names(content, "PowerPoint Document") ? SLIDES : OLD_WORKBOOK;
    }

    private static boolean names(byte[] content, String stream) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + name.length <= content.length; at += 2) {
            if (Arrays.equals(content, at, at + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Foreign> markup(byte[] content) {
        String start = Unseen.removed(
                new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT);
        if (!start.startsWith("<")) {
            return Optional.empty();
        }
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Optional.of(XML_WORKBOOK);
        }
        boolean page = List.of("<html", "<!doctype html", "<table", "<meta", "<head", "<body").stream().anyMatch(start::contains);
        return Optional.of(page ? WEB_PAGE : OTHER_MARKUP);
    }

    private static boolean begins(byte[] content, int... bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (at >= content.length || content[at] != (byte) bytes[at]) {
                return false;
            }
        }
        return true;
    }
}
