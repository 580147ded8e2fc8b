package id.kentongan.reasoning.bound;

import id.kentongan.facts.Text;

/**
 * The most that a rule book may hold of something. Whatever its author can make larger is counted against one of these before it is
 * worked on, so that any book is judged or refused within seconds. Counted, never timed: a book is refused everywhere or nowhere.
 */
public enum Limit {
    FILES(1_000, "lebih dari %2$d berkas dalam satu buku aturan. Hapus yang bukan bagiannya."),
    BOOK_BYTES(24_000_000, "buku aturan seluruhnya %d bita; paling besar %d. Hapus berkas yang tidak perlu."),
    /** Of one table, with room for all villages of the country. */
    TABLE_BYTES(5_000_000, "berkas %d bita; paling besar %d. Bagi menjadi beberapa berkas."),
    /** Of one file of sentences or examples. */
    TEXT_BYTES(256_000, "berkas %d bita; paling besar %d. Bagi menjadi beberapa berkas."),
    /** Of all files of one folder of sentences or examples. */
    FOLDER_BYTES(2_000_000, "sampai berkas ini foldernya berisi %d bita; paling besar %d. Ringkas isinya."),
    /** Problems of one kind that are told; what is beyond is counted. */
    PROBLEMS(1_000, "… dan %d masalah lain tidak ditampilkan. Perbaiki dahulu yang di atas, lalu periksa lagi."),
    ROWS(20_000, "lebih dari %2$d baris. Bagi berkas ini."),
    REGIONS(100_000, "lebih dari %2$d baris. Bagi berkas ini."),
    CRITERIA(2_000, "lebih dari %2$d baris. Hapus baris yang tidak dipakai lagi."),
    LAWS(2_000, "lebih dari %2$d baris. Hapus baris yang tidak dikutip."),
    INDICATORS(1_000, "lebih dari %2$d baris. Hapus indikator yang tidak dipakai."),
    SOURCES(1_000, "lebih dari %2$d baris. Hapus sumber yang tidak dipakai."),
    /** Of all calendars together. */
    STAGES(1_000, "lebih dari %2$d tahapan dalam semua kalender. Hapus yang sudah lama lewat."),
    SUCCESSIONS(5_000, "lebih dari %2$d baris. Hapus pergantian yang laporannya tidak ada lagi."),
    SUCCESSORS(50, "%d kode pengganti untuk satu kode; paling banyak %d. Periksa barisnya."),
    /** Every two of them are compared. */
    DISTRICTS(1_000, "%d kabupaten/kota; paling banyak %d. Periksa daftarnya."),
    NEIGHBOURS(100, "%d kabupaten/kota terlalu dekat satu sama lain; paling banyak %d. Periksa titiknya."),
    /** Parts of one cell between separators. */
    PARTS(100, "isi sel terdiri atas %d bagian; paling banyak %d. Hapus yang tidak perlu."),
    PHRASES(300, "lebih dari %2$d kalimat kosakata. Hapus yang tidak dipakai."),
    PHRASE_LETTERS(4_000, "entri kosakata %d huruf; paling panjang %d. Persingkat."),
    POLICIES(100, "lebih dari %2$d kebijakan dalam satu buku aturan. Gabungkan atau hapus sebagian."),
    /** Of the rule text that all policies become together: what the compiler gets. */
    RULE_LETTERS(80_000,
            "sampai kebijakan ini aturan yang dihasilkan %d huruf; paling banyak %d. Kurangi kalimat atau kodenya."),
    EXAMPLE_LINE(1_000, "baris %d huruf; paling panjang %d. Persingkat."),
    EXAMPLE_STEPS(100, "skenario ini berisi %d kalimat; paling banyak %d. Bagi menjadi beberapa skenario."),
    EXAMPLE_COLUMNS(30, "tabel ini punya %d kolom; paling banyak %d. Hapus kolom yang tidak perlu."),
    EXAMPLES(3_000, "sampai skenario ini buku aturan memuat %d contoh, tiap baris Contoh dihitung; paling banyak %d. Kurangi."),
    /** Steps of all examples, every row of an outline counted. */
    STEPS(40_000, "sampai skenario ini contoh-contoh memuat %d kalimat, tiap baris Contoh dihitung; paling banyak %d. Kurangi."),
    /** Letters of all steps with the cells of their outlines put in. */
    STEP_LETTERS(8_000_000, "sampai skenario ini kalimat contoh memuat %d huruf; paling banyak %d. Persingkat isi tabelnya."),
    REPORTS(10_000, "lebih dari %2$d laporan dalam satu contoh. Perpendek waktunya."),
    /** What playing all examples costs, in the units of {@code Burden}. */
    BURDEN(500_000,
            "Sampai contoh ini buku aturan harus memutar beban %d; paling banyak %d. Kurangi contoh, laporan, hari yang dinilai, "
                    + "atau baris kriteria.");

    /** Years of dates and times; what lies outside was mistyped, and some would be judged day by day. */
    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2199;

    private final int most;
    private final String sentence;

    Limit(int most, String sentence) {
        this.most = most;
        this.sentence = sentence;
    }

    public int most() {
        return most;
    }

    public boolean exceededBy(long found) {
        return found > most;
    }

    /** What is said of a book that holds so much, in Indonesian and with a remedy. */
    public String told(long found) {
        return Text.of(sentence, found, most);
    }
}
