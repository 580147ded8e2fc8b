package id.kentongan.adapters.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways from which a source may come. There are no others: what an address may do is decided here. */
public enum Scheme {
    /** A drop directory of its own, {@code <data>/masuk/<name>}. */
    FILE("file", "file:", true, false),
    HTTP("http", "http://kominfo.example/laporan.json", true, true),
    HTTPS("https", "https://data.example/laporan.json", true, true),
    SFTP("sftp", "sftp://data.example/keluar", true, true, Option.required("hostKey",
            "kunci server, seperti dalam known_hosts tanpa nama mesinnya", "jenis dan kunci, satu baris",
            "(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)) [A-Za-z0-9+/]{40,2000}={0,2}",
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKcJ0c5mWZ0n0yqk2h3yQ1vE7yC1m8o2dT5m3b0X9sQe"), after()),
    FTP("ftp", "ftp://arsip.example/keluar", true, true, after()),
    IMAP("imap", "imap://surat.example", true, true, folder()),
    IMAPS("imaps", "imaps://surat.example", true, true, folder()),
    JDBC("jdbc", "jdbc:postgresql://basisdata.example/kota", true, true, Option.required("query", "SELECT yang dibaca",
            "SQL")),
    KAFKA("kafka", "kafka://antrean.example:9092/topik", false, true,
            Option.optional("group", "kelompok pembaca", "nama", "kentongan", "[A-Za-z0-9._-]{1,100}"),
            Option.optional("tls", "apakah sambungannya terenkripsi", "ya atau tidak", "tidak", "ya|tidak"),
            Option.optional("mechanism", "cara menunjukkan sandi", "PLAIN, SCRAM-SHA-256 atau SCRAM-SHA-512",
                    "SCRAM-SHA-512", "PLAIN|SCRAM-SHA-(256|512)")),
    MQTT("mqtt", "mqtt://sensor.example:1883/kota/keramaian", false, true, client(), ack()),
    MQTTS("mqtts", "mqtts://sensor.example:8883/kota/keramaian", false, true, client(), ack());

    private static final Option EVERY = Option.optional("every", "jeda antara dua kali melihat", "lama waktu (30s, 5m, 1h, 1d)",
            "5m");
    private static final Option GATHER = Option.optional("every", "selama itu pesan dikumpulkan sebelum dibaca",
            "lama waktu (1s, 1m)", "1s");
    private static final Option LOOK = Option.optional("every",
            "jeda antara dua kali melihat; berkas diambil bila dua kali tampak sama",
            "lama waktu (1s, 30s)", "1s");
    private static final List<Option> WHOSE = List.of(
            Option.optional("user", "nama masuk", "teks", "tanpa nama masuk"),
            Option.optional("password", "sandi: {file: NAMA} dari direktori rahasia, atau {env: SUMBER_NAMA}", "rujukan",
                    "tanpa sandi"));

    private final String written;
    private final String example;
    private final boolean asked;
    private final boolean remote;
    private final List<Option> own;

    Scheme(String written, String example, boolean asked, boolean remote, Option... own) {
        this.written = written;
        this.example = example;
        this.asked = asked;
        this.remote = remote;
        this.own = List.of(own);
    }

    private static Option after() {
        return Option.optional("after", "apa yang terjadi dengan berkas di sana sesudah dicatat", "keep atau delete", "keep",
                "keep|delete");
    }

    private static Option client() {
        return Option.optional("client", "awal nama sesi di broker; lain untuk setiap Kentongan yang membaca broker yang sama",
                "huruf, angka dan tanda hubung", "kentongan", "[A-Za-z0-9-]{1,40}");
    }

    private static Option ack() {
        return Option.optional("ack",
                "kapan broker diberi tahu: sesudah dicatat, atau ketika diterima (untuk every yang panjang)",
                "kept atau received", "kept", "kept|received");
    }

    private static Option folder() {
        return Option.optional("folder", "folder yang dibaca", "nama folder", "INBOX", "[\\p{L}\\p{N} ._/-]{1,100}");
    }

    /** As an address begins, without the colon. */
    public String written() {
        return written;
    }

    /** An address of this kind. */
    public String example() {
        return example;
    }

    /** Whether it is asked from time to time; otherwise it comes by itself. */
    public boolean asked() {
        return asked;
    }

    /** Whether it lies on another machine, so that somebody has to say which machines may be reached. */
    public boolean remote() {
        return remote;
    }

    /** All that can be said under {@code from} beside the address. */
    public List<Option> options() {
        List<Option> options = new ArrayList<>();
        if (remote) {
            options.addAll(WHOSE);
        }
        options.add(this == FILE ? LOOK : asked ? EVERY : GATHER);
        options.addAll(own);
        return options;
    }

    /** The one of an address. */
    public static Optional<Scheme> of(String address) {
        return Arrays.stream(values()).filter(scheme -> address.startsWith(scheme.written + ":")).findFirst();
    }

    static List<String> all() {
        return Stream.of(values()).map(Scheme::written).toList();
    }
}
