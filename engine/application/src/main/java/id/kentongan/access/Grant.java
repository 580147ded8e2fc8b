package id.kentongan.access;

import id.kentongan.adapters.Codes;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import id.kentongan.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an account is to have. What is absent stays as it is; on a new account nothing is granted that is not said. */
record Grant(Optional<String> role, Optional<String> password, Optional<List<String>> regions, Optional<List<String>> sources,
        Optional<String> clearance, Optional<String> unit) {
    private static final int LONGEST_UNIT = 200;
    private static final int MOST_CODES = 600;

    /** @throws ProblemException 400 unless a role is named here or before */
    AccountRole role(Optional<AccountRole> before) {
        return role.isEmpty() && before.isPresent() ? before.get() : oneOf(AccountRole.values(), "role", role.orElse(""));
    }

    /**
     * The password that is given.
     *
     * @throws ProblemException 400 for one that is too short, too long or easily guessed
     */
    Optional<String> checkedPassword(String name) {
        password.ifPresent(given -> PasswordRules.complaint(name, given).ifPresent(complaint -> {
            throw ProblemException.badValue("password", given.length() + " huruf", complaint);
        }));
        return password;
    }

    /** @throws ProblemException 400 for a region, source or classification that does not exist */
    Bounds bounds(Bounds before, Codes codes) {
        return new Bounds(regions.map(given -> Territory.of(listed("regions", given, region -> exists(region, codes))))
                .orElse(before.regions()),
                sources.map(given -> Bodies.of(listed("sources", given, codes.sources()::contains))).orElse(before.sources()),
                clearance.map(given -> oneOf(Classification.values(), "clearance", given)).or(before::clearance),
                unit.map(Grant::fitting).orElse(before.unit()));
    }

    Grant withPassword(String given) {
        return new Grant(role, Optional.of(given), regions, sources, clearance, unit);
    }

    /** Whether it says how far the account reaches. */
    boolean bounding() {
        return regions.isPresent() || sources.isPresent();
    }

    static boolean exists(String region, Codes codes) {
        try {
            return codes.region(RegionCode.of(region));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    static List<String> listed(String field, List<String> given, Predicate<String> known) {
        if (given.size() > MOST_CODES) {
            throw ProblemException.badValue(field, given.size() + " kode", Text.of("Tulis paling banyak %d kode.", MOST_CODES));
        }
        if (given.contains(Bounds.ALL) && given.size() > 1) {
            throw ProblemException.badValue(field, String.join(", ", given),
                    "Tulis [\"*\"] saja untuk semuanya, atau kode-kodenya.");
        }
        given.stream().filter(code -> !code.equals(Bounds.ALL) && !known.test(code)).findFirst().ifPresent(unknown -> {
            throw ProblemException.badValue(field, unknown, field.equals("regions")
                    ? "Kode wilayah itu tidak ada. Tulis kode bertitik yang berlaku, misalnya 73.10, atau [\"*\"]."
                    : "Sumber itu tidak ada di sumber.csv yang berlaku. Tulis kode sumber, atau [\"*\"].");
        });
        return given;
    }

    private static String fitting(String unit) {
        if (unit.length() > LONGEST_UNIT || unit.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.badValue("unit", unit, Text.of("Tulis nama satuan paling panjang %d huruf, dalam satu baris.",
                    LONGEST_UNIT));
        }
        return unit.strip();
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String field, String given) {
        return Stream.of(values).filter(one -> one.name().equals(given)).findFirst().orElseThrow(
                () -> ProblemException.badValue(field, given, Text.of("Tulis salah satu dari %s.", Arrays.asList(values))));
    }
}
