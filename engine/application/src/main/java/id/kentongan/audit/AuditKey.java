package id.kentongan.audit;

import id.kentongan.facts.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;

/** The key with which checkpoints are signed (Ed25519, RFC 8032). It lies in a file that only the owner reads, outside of the database. */
final class AuditKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey open;

    private AuditKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** The key in a file; a new one is made where there is no file. */
    static AuditKey in(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file);
        }
        return read(file);
    }

    /** @throws IOException if there is no key in it */
    static AuditKey read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new AuditKey(keys.generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(lines.get(0)))),
                    keys.generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(lines.get(1)))));
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new IOException(
                    Text.of("Kunci audit %s rusak. Kembalikan dari cadangan; tanpa kunci itu jejak audit tidak dapat diperiksa.",
                            file),
                    damaged);
        }
    }

    private static void write(Path file) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            HexFormat hex = HexFormat.of();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, owner(file));
            Files.write(file,
                    List.of(hex.formatHex(pair.getPrivate().getEncoded()), hex.formatHex(pair.getPublic().getEncoded())),
                    StandardOpenOption.WRITE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static FileAttribute<?>[] owner(Path file) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    String sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean verifies(byte[] text, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(open);
            signature.update(text);
            return signature.verify(HexFormat.of().parseHex(signed));
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }
}
