package id.kentongan.why;

import id.kentongan.facts.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a reader may have judged again to see a past board with what came late in its place.
 *
 * @param mostRetold entries of one shard, from the first late report on up to the moment as of which is asked
 */
@ConfigurationProperties("kentongan.board")
record RetellingBound(@DefaultValue("200000") int mostRetold) {
    RetellingBound {
        if (mostRetold < 0) {
            throw new IllegalArgumentException(
                    Text.of("kentongan.board.most-retold %d negatif. Tulis 0 atau lebih, misalnya 200000.", mostRetold));
        }
    }
}
