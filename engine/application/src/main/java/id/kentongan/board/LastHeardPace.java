package id.kentongan.board;

import id.kentongan.facts.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often it is written down when each region was heard of last.
 *
 * @param every entries of the journal between two times; a start reads what came since
 */
@ConfigurationProperties("kentongan.last-heard")
record LastHeardPace(@DefaultValue("50000") long every) {
    LastHeardPace {
        if (every < 1) {
            throw new IllegalArgumentException(
                    Text.of("kentongan.last-heard.every %d bukan jumlah laporan. Tulis 1 atau lebih, misalnya 50000.", every));
        }
    }
}
