package id.kentongan.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads what another machine sends: neither more than may be, nor for ever. */
final class Bounded {
    private static final long LONGEST = Duration.ofMinutes(5).toNanos();
    private static final int PIECE = 64 * 1024;

    private Bounded() {}

    /**
     * All of it, or one byte more than may be.
     *
     * @throws IOException if it takes longer than five minutes
     */
    static byte[] read(InputStream in, int largest) throws IOException {
        long began = System.nanoTime();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        int length = in.read(piece, 0, piece.length);
        while (length >= 0 && read.size() <= largest) {
            if (System.nanoTime() - began > LONGEST) {
                throw new IOException("Kiriman ini terlalu lambat: belum selesai dalam 5 menit.");
            }
            read.write(piece, 0, Math.min(length, largest + 1 - read.size()));
            length = in.read(piece, 0, piece.length);
        }
        return read.toByteArray();
    }
}
