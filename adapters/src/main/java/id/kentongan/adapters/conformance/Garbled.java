package id.kentongan.adapters.conformance;

import java.util.Arrays;
import java.util.Random;

/** A payload as lines, disks and people spoil it: some bytes turned, a part cut out, doubled or replaced. The same seed spoils it alike. */
final class Garbled {
    private Garbled() {}

    static byte[] of(byte[] sample, long seed) {
        Random random = new Random(seed);
        byte[] spoilt = sample.clone();
        if (spoilt.length == 0) {
            return spoilt;
        }
        int from = random.nextInt(spoilt.length);
        int to = Math.min(spoilt.length, from + 1 + random.nextInt(200));
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int turns = 1 + random.nextInt(20); turns > 0; turns--) {
                    spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 1 -> spoilt = joined(Arrays.copyOf(sample, from), Arrays.copyOfRange(sample, to, sample.length));
            case 2 -> spoilt = joined(Arrays.copyOf(sample, to), Arrays.copyOfRange(sample, from, sample.length));
            default -> {
                byte[] noise = new byte[to - from];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, spoilt, from, noise.length);
            }
        }
        return spoilt;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
