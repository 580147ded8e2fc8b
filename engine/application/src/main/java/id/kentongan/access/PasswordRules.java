package id.kentongan.access;

import id.kentongan.facts.Text;
import java.util.Optional;

/** What a password must be. It is judged here alone, without asking anybody, and no sentence quotes it. */
public final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    /** A password of digits alone is a date, a telephone or an identity number, unless it is as long as this. */
    private static final int SHORTEST_OF_DIGITS = 20;
    /** Twelve letters without a pattern have 48; "password1234" has 15. */
    private static final int LEAST_STRENGTH = 28;

    private PasswordRules() {}

    /** What is wrong with a password and how to choose a better one; empty if it is good. */
    public static Optional<String> complaint(String account, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || password.length() > LONGEST) {
            return Optional.of(Text.of("Tulis sandi %d sampai %d huruf.", SHORTEST, LONGEST));
        }
        if (password.isBlank()) {
            return Optional.of("Tulis sandi yang tidak hanya terdiri atas spasi.");
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("Tulis sandi tanpa tab, ganti baris, atau tanda kendali lain.");
        }
        if (length < SHORTEST_OF_DIGITS && password.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return Optional.of("Sandi dari angka saja (tanggal, nomor telepon, NIK) mudah ditebak. Pakai beberapa kata.");
        }
        if (Guess.strength(account, password) < LEAST_STRENGTH) {
            return Optional.of(
                    "Sandi ini mudah ditebak: kata yang lazim, nama akun, tahun, urutan, atau pengulangan tidak menguatkannya. "
                            + "Pakai empat kata yang tidak berkaitan, atau sandi acak dari pengelola sandi.");
        }
        return Optional.empty();
    }
}
