package id.kentongan.rulebook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What an operator says about rule books.
 *
 * @param rules the directory that is read at start
 * @param tick length of a tick
 * @param begins when the first book is taken to have been taken up; empty: when it is
 * @param without hash of an old book that is consciously done without, because this version of the program does not accept it; empty: none
 */
@Component
record BookSettings(@Value("${kentongan.rules}") Path rules, @Value("${kentongan.tick}") Duration tick,
        @Value("${kentongan.begins:}") String begins, @Value("${kentongan.without-book:}") String without) {

    Instant begin(Instant now) {
        return begins.isEmpty() ? now : Instant.parse(begins);
    }
}
