package id.kentongan.watch;

import id.kentongan.facts.Classification;
import id.kentongan.reasoning.decided.Decided;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A whole history of decisions as one value: equal histories, equal value. */
public final class Digest {
    private Digest() {}

    /** The first place at which two histories part, for the person who has to find out why; empty where they are equal. */
    public static String parting(List<Decided> kept, List<Decided> replayed) {
        int at = 0;
        while (at < kept.size() && at < replayed.size() && plain(kept.get(at)).equals(plain(replayed.get(at)))) {
            at++;
        }
        if (at == kept.size() && at == replayed.size()) {
            return "";
        }
        return "decision %d%nkept:     %s%nreplayed: %s%n(%d kept, %d replayed)".formatted(at + 1,
                at < kept.size() ? kept.get(at) : "none", at < replayed.size() ? replayed.get(at) : "none", kept.size(),
                replayed.size());
    }

    /** A kept step down is as secret as the step that it undoes, too, of which a bare decision knows nothing. */
    private static Decided plain(Decided decided) {
        return new Decided(decided.at(), decided.decision(), decided.alert(), decided.because(), decided.evidence(),
                decided.legalBasis(),
                decided.ruleBook(), Classification.BIASA, decided.byHand());
    }

    public static String of(List<Decided> decisions) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            decisions.forEach(decided -> sha.update(plain(decided).toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
