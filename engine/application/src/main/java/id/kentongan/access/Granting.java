package id.kentongan.access;

import id.kentongan.adapters.Codes;
import id.kentongan.facts.Text;
import id.kentongan.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What an account becomes by a grant. */
@Component
class Granting {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,48}");

    private final Codes codes;

    Granting(Codes codes) {
        this.codes = codes;
    }

    /** @throws ProblemException 400 for what is no name of an account */
    static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw ProblemException.badValue("name", name,
                    "Tulis 2 sampai 49 huruf kecil, angka, titik, garis bawah, atau tanda hubung.");
        }
    }

    /**
     * The account as it is to be.
     *
     * @param hash of the password that is given; absent: it stays
     * @throws ProblemException 400 where something is missing or does not exist
     */
    Caller granted(String name, Grant grant, Optional<String> hash, Optional<Caller> before) {
        if (before.isEmpty() && RouteAccounts.reserved(name)) {
            throw ProblemException.badValue("name", name,
                    Text.of("Nama yang diawali %s dipakai oleh jalur masuk. Pilih nama lain.", RouteAccounts.PREFIXES));
        }
        AccountRole role = grant.role(before.map(Caller::role));
        if (before.isEmpty() && hash.isEmpty()) {
            grant.withPassword("").checkedPassword(name);
        }
        Bounds bounds = grant.bounds(before.map(Caller::bounds).orElse(Bounds.NARROWEST), codes);
        return new Caller(name, role, hash.or(() -> before.map(Caller::passwordHash)).orElse(""), bounds);
    }
}
