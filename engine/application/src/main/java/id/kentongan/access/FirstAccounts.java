package id.kentongan.access;

import id.kentongan.files.DataDirectory;
import id.kentongan.facts.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Who can sign in at the first start. A demonstration has one user per role. Otherwise there is no default password: {@code admin} gets
 * the one in {@code KENTONGAN_ADMIN_PASSWORD}, or a random one that is written to a file only the owner of the data can read. Runs before
 * the server listens, so that nobody is turned away, and then made to wait, for coming early.
 */
@Component
@EnableConfigurationProperties({DemoAccounts.class, DemoAgain.class, DataDirectory.class})
class FirstAccounts implements SmartInitializingSingleton {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String PASSWORD_FILE = "sandi-admin-pertama.txt";

    private final Accounts accounts;
    private final Environment environment;
    private final boolean demo;
    private final boolean again;
    private final Path data;

    FirstAccounts(Accounts accounts, Environment environment, DemoAccounts demo, DemoAgain again,
            DataDirectory directory) {
        this.accounts = accounts;
        this.environment = environment;
        this.demo = demo.demo();
        this.again = again.again();
        this.data = directory.data();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (demo) {
            admitDemonstrators();
        } else if (accounts.kept().stream().allMatch(one -> one.passwordHash().isEmpty())) {
            admitAdmin();
        }
    }

    private void admitDemonstrators() {
        String given = environment.getProperty("KENTONGAN_DEMO_PASSWORD", "");
        String password = given.isBlank() ? randomPassword() : given;
        String hash = accounts.hash(password);
        List<Caller> guests = Stream.of(AccountRole.values())
                .map(role -> new Caller(role.name().toLowerCase(Locale.ROOT), role, hash, inTheDemo(role)))
                .sorted(Comparator.comparing(Caller::name)).toList();
        accounts.admitUntilStop(guests);
        String users = guests.stream().map(Caller::name).collect(Collectors.joining(", "));
        say(given.isBlank()
                ? demonstrators(users, password, again)
                : Text.of("Pengguna demo: %s. Sandi: lihat KENTONGAN_DEMO_PASSWORD", users));
    }

    /** The reporter is one of a district; whoever sends for everybody is an integrator or an admin. */
    private static Bounds inTheDemo(AccountRole role) {
        return switch (role) {
            case PELAPOR -> new Bounds(Territory.of(List.of("73.10")), Bodies.of(List.of("FKDM", "DESA", "TRANTIB")),
                    Optional.empty(), "");
            case INTEGRATOR, ADMIN -> Bounds.WIDEST;
            default -> Bounds.READING;
        };
    }

    /** @param again whether the same demonstration was started before, with another password */
    static String demonstrators(String users, String password, boolean again) {
        return Text.of("Pengguna demo: %s. Sandi: %s", users, password) + (again
                ? "\nSandi demo yang dicetak sebelum ini tidak berlaku lagi. Supaya tetap sama, isi KENTONGAN_DEMO_PASSWORD sebelum memulai."
                : "");
    }

    private void admitAdmin() {
        String given = environment.getProperty("KENTONGAN_ADMIN_PASSWORD", "");
        if (!given.isBlank()) {
            PasswordRules.complaint("admin", given).ifPresent(complaint -> {
                throw new IllegalStateException("KENTONGAN_ADMIN_PASSWORD tidak dapat dipakai. " + complaint);
            });
            keepAdmin(given);
            say("Pengguna pertama: admin, dengan sandi dari KENTONGAN_ADMIN_PASSWORD.");
            return;
        }
        String password = randomPassword();
        Path file = write(password);
        keepAdmin(password);
        say(Text.of("Pengguna pertama: admin. Sandinya ada di %s; hapus berkas itu setelah dibaca.", file));
    }

    private void keepAdmin(String password) {
        String hash = accounts.hash(password);
        accounts.change("", "admin", none -> new Caller("admin", AccountRole.ADMIN, hash, Bounds.WIDEST));
    }

    private Path write(String password) {
        try {
            Path file = Files.createDirectories(data).resolve(PASSWORD_FILE);
            Files.deleteIfExists(file);
            if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return Files.writeString(file, password + System.lineSeparator(), StandardOpenOption.CREATE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** 26 letters and digits that cannot be mistaken for one another: 128 bits. */
    private static String randomPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 26; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** On the terminal, not in the log: a log travels further than the person who started this. */
    private static void say(String line) {
        System.out.println(line);
    }
}
