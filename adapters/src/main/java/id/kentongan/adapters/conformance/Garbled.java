package id.kentongan.adapters.conformance;

import id.kentongan.facts.Text;
import id.kentongan.tables.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A payload as lines, disks and people spoil it: some bits turned, a part cut out, doubled or replaced. The same seed spoils it alike. */
final class Garbled {
    private final long seed;
    private int drawn;

    private Garbled(long seed) {
        this.seed = seed;
    }

    static byte[] of(byte[] sample, long seed) {
        return sample.length == 0 ? sample : new Garbled(seed).spoilt(sample);
    }

    private byte[] spoilt(byte[] sample) {
        int from = draw(sample.length);
        int to = Math.min(sample.length, from + 1 + draw(200));
        return switch (draw(4)) {
            case 0 -> turned(sample.clone());
            case 1 -> joined(Arrays.copyOf(sample, from), Arrays.copyOfRange(sample, to, sample.length));
            case 2 -> joined(Arrays.copyOf(sample, to), Arrays.copyOfRange(sample, from, sample.length));
            default -> replaced(sample.clone(), from, to);
        };
    }

    private byte[] turned(byte[] spoilt) {
        for (int turns = 1 + draw(20); turns > 0; turns--) {
            spoilt[draw(spoilt.length)] ^= (byte) (1 << draw(8));
        }
        return spoilt;
    }

    private byte[] replaced(byte[] spoilt, int from, int to) {
        for (int at = from; at < to; at++) {
            spoilt[at] = (byte) draw(256);
        }
        return spoilt;
    }

    /** From 0 to below a bound. */
    private int draw(int below) {
        String digest = Sha256.of(Text.of("%d/%d", seed, drawn++).getBytes(StandardCharsets.UTF_8));
        return Integer.parseInt(digest.substring(0, 7), 16) % below;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
