package id.kentongan.adapters.kit;

import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;

/**
 * What is wrong with a source file.
 *
 * @param line 1-based, 0 where the whole file is meant
 * @param key where in the file, such as {@code from.uri}; empty where the whole file is meant
 * @param remedy what is wrong and what to write instead, in Indonesian
 */
public record Problem(int line, String key, String remedy) {
    public Problem {
        key = Excerpt.of(key, 200);
        remedy = Excerpt.of(remedy, 1_000);
    }

    @Override
    public String toString() {
        String where = line == 0 ? "Seluruh berkas" : Text.of("baris %d", line);
        return key.isEmpty() ? Text.of("%s: %s", where, remedy) : Text.of("%s, %s: %s", where, key, remedy);
    }
}
