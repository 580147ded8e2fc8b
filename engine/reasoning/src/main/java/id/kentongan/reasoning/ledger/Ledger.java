package id.kentongan.reasoning.ledger;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.measure.Past;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * A journal in some sixty bytes an entry: in the order of receipt, each id and revision as it was received first. Made by one thread
 * (see {@link Draft}), read by any number; each look makes the entry anew.
 */
public final class Ledger extends AbstractList<JournalEntry> implements RandomAccess, Past {
    private final Shorthand entries;
    private final long[] addresses;
    /** Of source and id. */
    private final int[] hashes;
    private final int size;
    /** Places in the ledger plus one, by the hash of source and id; 0 where there is none. */
    private final int[] index;

    private Ledger(Shorthand entries, long[] addresses, int[] hashes) {
        this.entries = entries;
        this.addresses = addresses;
        this.hashes = hashes;
        index = new int[Math.max(16, Integer.highestOneBit(Math.max(1, addresses.length)) * 4)];
        size = addresses.length;
    }

    @Override
    public JournalEntry get(int place) {
        return entries.read(addresses[place]);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<JournalEntry> revisions(String source, String id) {
        List<JournalEntry> found = new ArrayList<>(2);
        int hash = hash(source, id);
        byte[] name = Shorthand.utf8(id);
        for (int slot = slot(hash); index[slot] != 0; slot = next(slot)) {
            int place = index[slot] - 1;
            if (hashes[place] == hash && entries.isOf(addresses[place], source, name)) {
                found.add(entries.read(addresses[place]));
            }
        }
        return found;
    }

    private boolean anyOf(int hash) {
        for (int slot = slot(hash); index[slot] != 0; slot = next(slot)) {
            if (hashes[index[slot] - 1] == hash) {
                return true;
            }
        }
        return false;
    }

    private static int hash(String source, String id) {
        return 31 * source.hashCode() + id.hashCode();
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(index.length - 1);
    }

    private int next(int slot) {
        return slot + 1 & index.length - 1;
    }

    private void put(int place) {
        int slot = slot(hashes[place]);
        while (index[slot] != 0) {
            slot = next(slot);
        }
        index[slot] = place + 1;
    }

    /** A ledger in the making: entries in any order, the same id and revision more than once. */
    public static final class Draft {
        private final Shorthand entries = new Shorthand();
        private long[] addresses = new long[1024];
        private long[] seconds = new long[1024];
        private int[] nanos = new int[1024];
        private int[] hashes = new int[1024];
        private int size;

        /** @return its number, from 0 */
        public int add(JournalEntry entry) {
            if (size == addresses.length) {
                int more = size + (size >> 1);
                addresses = Arrays.copyOf(addresses, more);
                seconds = Arrays.copyOf(seconds, more);
                nanos = Arrays.copyOf(nanos, more);
                hashes = Arrays.copyOf(hashes, more);
            }
            seconds[size] = entry.receivedAt().getEpochSecond();
            nanos[size] = entry.receivedAt().getNano();
            hashes[size] = hash(entry.id().source(), entry.id().id());
            addresses[size] = entries.write(entry);
            return size++;
        }

        public int size() {
            return size;
        }

        /** Hears of an entry under whose id and revision another one was received before. */
        @FunctionalInterface
        public interface Again {
            /** @param number of the entry that is left out */
            void came(int number, JournalEntry entry, JournalEntry first);
        }

        /** Closes the draft. */
        public Ledger inOrder(Again again) {
            int[] order = new Ordering(seconds, nanos, number -> entries.read(addresses[number])).of(size);
            long[] kept = new long[size];
            Ledger all = new Ledger(entries, kept, new int[size]);
            int end = 0;
            for (int number : order) {
                Optional<JournalEntry> first = all.anyOf(hashes[number]) ? first(number, all) : Optional.empty();
                if (first.isPresent()) {
                    again.came(number, entries.read(addresses[number]), first.get());
                } else {
                    kept[end] = addresses[number];
                    all.hashes[end] = hashes[number];
                    all.put(end++);
                }
            }
            return all.upTo(end);
        }

        /** The entry that was received first under the id and revision of this one. */
        private Optional<JournalEntry> first(int number, Ledger before) {
            EntryId id = entries.id(addresses[number]);
            return before.revisions(id.source(), id.id()).stream().filter(other -> other.id().equals(id)).findFirst();
        }
    }

    private Ledger upTo(int end) {
        return end == size ? this : new Ledger(this, end);
    }

    private Ledger(Ledger all, int end) {
        entries = all.entries;
        addresses = all.addresses;
        hashes = all.hashes;
        index = all.index;
        size = end;
    }
}
