package id.kentongan.reasoning.measure;

import java.util.Arrays;

/** The reports of a cell in the order of their events. Most come at its end and leave at its beginning. */
final class Line {
    private static final int FIRST_SIZE = 4;

    private Entry[] entries = new Entry[FIRST_SIZE];
    private int first;
    private int end;

    int size() {
        return end - first;
    }

    Entry get(int place) {
        return entries[first + place];
    }

    void add(Entry entry) {
        makeRoom();
        boolean last = first == end || Entry.BY_OCCURRENCE.compare(entries[end - 1], entry) <= 0;
        int at = last ? end : place(entry);
        System.arraycopy(entries, at, entries, at + 1, end - at);
        entries[at] = entry;
        end++;
    }

    /** Whether it was there. */
    boolean remove(Entry entry) {
        int at = place(entry);
        if (at == end || entries[at] != entry) {
            return false;
        }
        if (at == first) {
            Arrays.fill(entries, first, first + 1, null);
            first++;
        } else {
            System.arraycopy(entries, at + 1, entries, at, end - at - 1);
            end--;
            Arrays.fill(entries, end, end + 1, null);
        }
        return true;
    }

    boolean holds(Entry entry) {
        int at = place(entry);
        return at < end && entries[at] == entry;
    }

    /** The place of the first report that occurred after a moment; the size if none did. */
    int after(long moment) {
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle].occurred > moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - first;
    }

    /** Where the report stands, or would stand. */
    private int place(Entry entry) {
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Entry.BY_OCCURRENCE.compare(entries[middle], entry) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void makeRoom() {
        if (end < entries.length) {
            return;
        }
        int size = size();
        Entry[] roomy = size > entries.length / 2 ? new Entry[2 * entries.length] : entries;
        System.arraycopy(entries, first, roomy, 0, size);
        Arrays.fill(roomy, size, roomy.length, null);
        entries = roomy;
        first = 0;
        end = size;
    }
}
