package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_NDJSON_VALUE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A listing of any length as NDJSON, read and written a page at a time.
 *
 * @param place where an element stands; places rise
 * @param line an element as one line
 */
record Listing<T>(Pages<T> pages, ToLongFunction<T> place, Function<T, String> line) {
    private static final int AT_ONCE = 1_000;

    /** Where the elements come from. */
    interface Pages<T> {
        List<T> after(long place, int atMost);
    }

    /** @param start the place after which the listing begins */
    void write(HttpServletResponse response, long start) throws IOException {
        response.setContentType(APPLICATION_NDJSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Writer lines = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        long reached = start;
        List<T> some;
        do {
            some = pages.after(reached, AT_ONCE);
            for (T one : some) {
                lines.write(line.apply(one));
                lines.write('\n');
                reached = place.applyAsLong(one);
            }
        } while (some.size() == AT_ONCE);
        lines.flush();
    }
}
