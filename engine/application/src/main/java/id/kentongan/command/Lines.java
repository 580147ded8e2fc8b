package id.kentongan.command;

import id.kentongan.adapters.Assumed;
import id.kentongan.adapters.Reading;
import id.kentongan.facts.JournalEntry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Where each entry stood that was understood, by its number. */
final class Lines {
    private final NavigableMap<Integer, Path> files = new TreeMap<>();
    private final Map<Integer, Assumed> assumed = new HashMap<>();
    private int[] lines = new int[1024];
    private int size;

    /** What comes from now on stands in this file. */
    void begin(Path file) {
        files.put(size, file);
    }

    void add(Reading.Understood reading) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size + (size >> 1));
        }
        if (!reading.assumed().equals(Assumed.NOTHING)) {
            assumed.put(size, reading.assumed());
        }
        lines[size++] = reading.line();
    }

    Path file(int number) {
        return files.floorEntry(number).getValue();
    }

    Reading.Understood reading(int number, JournalEntry entry) {
        return new Reading.Understood(lines[number], entry, assumed.getOrDefault(number, Assumed.NOTHING));
    }
}
