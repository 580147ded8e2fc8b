package id.kentongan.api;

import id.kentongan.facts.Text;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that may not be longer than it should be, whatever its header says. */
final class LimitedBody extends FilterInputStream {
    /** In bytes: a day of reports of a large province. */
    static final long LARGEST = 50L * 1024 * 1024;

    private long left = LARGEST;

    LimitedBody(InputStream body, long announced) {
        super(body);
        if (announced > LARGEST) {
            throw tooLarge();
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        count(Math.max(0, some));
        return some;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw tooLarge();
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(new HttpProblem(413, Text.of("Isi lebih besar dari %d MB. Bagi menjadi beberapa kiriman; "
                + "baris yang sudah tersimpan tidak akan dihitung dua kali.", LARGEST / 1024 / 1024)));
    }
}
