package id.kentongan.adapters.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A sample as lines, disks, programs and people of bad intent change it. The same random numbers change it alike. */
final class Mutation {
    private static final int LARGEST = 1 << 18;
    private static final List<Charset> CHARSETS = List.of(UTF_16, UTF_16LE, UTF_16BE, ISO_8859_1, Charset.forName("windows-1252"),
            Charset.forName("UTF-32"));
    private final SplittableRandom random;
    private final List<byte[]> others;

    /** @param others of which a part may get into it */
    Mutation(SplittableRandom random, List<byte[]> others) {
        this.random = random;
        this.others = others;
    }

    byte[] of(byte[] sample) {
        byte[] content = sample;
        for (int times = random.nextInt(1 + random.nextInt(4)); times >= 0; times--) {
            content = content.length == 0 ? Tripping.any(random) : once(content);
        }
        return content.length > LARGEST ? Arrays.copyOf(content, LARGEST) : content;
    }

    private byte[] once(byte[] content) {
        int from = random.nextInt(content.length);
        int to = Math.min(content.length, from + 1 + random.nextInt(random.nextInt(8) == 0 ? 400 : 12));
        return switch (random.nextInt(12)) {
            case 0 -> turned(content.clone());
            case 1 -> Arrays.copyOf(content, from);
            case 2 -> replaced(content, from, to, new byte[0]);
            case 3 -> replaced(content, from, from, repeated(Arrays.copyOfRange(content, from, to)));
            case 4 -> replaced(content, from, from, Tripping.any(random));
            case 5 -> replaced(content, from, to, Tripping.any(random));
            case 6 -> otherwiseWritten(content);
            case 7 -> replaced(content, from, from, Tripping.deep(random));
            case 8 -> number(content, from);
            case 9 -> word(content, from);
            case 10 -> replaced(content, from, to, part(others.get(random.nextInt(others.size()))));
            default -> replaced(content, from, to, noise(to - from));
        };
    }

    private byte[] turned(byte[] content) {
        for (int turns = 1 + random.nextInt(8); turns > 0; turns--) {
            content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return content;
    }

    private byte[] repeated(byte[] part) {
        int times = random.nextInt(40) == 0 ? random.nextInt(3_000) : 1 + random.nextInt(3);
        byte[] all = new byte[Math.min(LARGEST, part.length * times)];
        for (int at = 0; at < all.length; at++) {
            all[at] = part[at % part.length];
        }
        return all;
    }

    private byte[] otherwiseWritten(byte[] content) {
        Charset from = random.nextInt(4) == 0 ? ISO_8859_1 : UTF_8;
        byte[] other = new String(content, from).getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
        return random.nextInt(4) == 0 && other.length > 0 ? replaced(other, 0, 1, new byte[0]) : other;
    }

    /** The first number from there on becomes another. */
    private byte[] number(byte[] content, int from) {
        int first = from;
        while (first < content.length && !Character.isDigit(content[first])) {
            first++;
        }
        int end = first;
        while (end < content.length && Character.isDigit(content[end])) {
            end++;
        }
        return replaced(content, first, end, Tripping.number(random));
    }

    /** A word becomes another of the same content. */
    private byte[] word(byte[] content, int from) {
        int[] one = wordAt(content, from);
        int[] other = wordAt(content, random.nextInt(content.length));
        return replaced(content, one[0], one[1], Arrays.copyOfRange(content, other[0], other[1]));
    }

    private static int[] wordAt(byte[] content, int at) {
        int first = at;
        while (first > 0 && Character.isLetterOrDigit(content[first - 1])) {
            first--;
        }
        int end = at;
        while (end < content.length && Character.isLetterOrDigit(content[end])) {
            end++;
        }
        return new int[]{first, end};
    }

    private byte[] part(byte[] other) {
        int from = random.nextInt(other.length);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + 1 + random.nextInt(300)));
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] replaced(byte[] content, int from, int to, byte[] by) {
        byte[] result = new byte[content.length - (to - from) + by.length];
        System.arraycopy(content, 0, result, 0, from);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(content, to, result, from + by.length, content.length - to);
        return result;
    }
}
