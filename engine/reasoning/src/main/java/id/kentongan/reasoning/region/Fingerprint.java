package id.kentongan.reasoning.region;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over everything that regions bring into a decision or onto a screen, field by field: codes, names, local times, archipelagic or
 * not, points, populations, neighbours, successions. Files may be sorted or ended as they like.
 */
final class Fingerprint {
    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    static String of(Regions regions) {
        Fingerprint fingerprint = new Fingerprint();
        for (RegionLevel level : RegionLevel.values()) {
            regions.all(level).forEach(code -> fingerprint.region(code, regions));
        }
        regions.neighbours().forEach(pair -> fingerprint.line("dekat", pair.region().dotted(), pair.other().dotted()));
        regions.successions().all()
                .forEach(change -> fingerprint.line("suksesi", change.old().dotted(), change.next().dotted(),
                        change.from().toString()));
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void region(RegionCode code, Regions regions) {
        line("wilayah", code.dotted(), regions.name(code));
        if (code.level() == RegionLevel.PROVINSI || code.level() == RegionLevel.KABUPATEN) {
            line(regions.zone(code).getId(), Boolean.toString(regions.area(code).archipelagic()));
            regions.point(code).ifPresent(point -> line(bits(point.latitude()), bits(point.longitude()),
                    Integer.toString(point.population())));
        }
    }

    /** Exact, and written alike by every Java. */
    private static String bits(double number) {
        return Long.toHexString(Double.doubleToLongBits(number));
    }

    private void line(String... fields) {
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
