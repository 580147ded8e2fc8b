package id.kentongan.sources;

import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.facts.Text;
import id.kentongan.routes.EachFor;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at a directory on another machine again and again. A file is taken when two looks have found it the same, and once for as long as it
 * stays the same; what was taken before the program began is taken again, and the journal keeps it once.
 */
final class RemoteLooks {
    private static final int MOST_SEEN = 10_000;
    private static final int MOST_A_LOOK = 50;
    private final SourceFile file;
    private final Inflow inflow;
    private final Map<String, RemoteFile> seen = new HashMap<>();
    private final Map<String, RemoteFile> done = new HashMap<>();
    private final EachFor<RemoteFile> each = new EachFor<>(MOST_A_LOOK);

    RemoteLooks(SourceFile file, Inflow inflow) {
        this.file = file;
        this.inflow = inflow;
    }

    /** The mark of having taken a file comes last: what could not be kept is asked for again. */
    void look(RemoteDirectory directory) throws IOException, InterruptedException {
        List<RemoteFile> files = directory.files(MOST_SEEN);
        if (files.size() == MOST_SEEN) {
            throw new IOException(
                    Text.of("Direktori itu memuat %d berkas atau lebih; yang selebihnya tidak terlihat. Pindahkan yang lama.",
                            MOST_SEEN));
        }
        List<RemoteFile> ready = files.stream().filter(one -> one.equals(seen.get(one.name())))
                .filter(one -> !one.equals(done.get(one.name())))
                .sorted(Comparator.comparingLong(RemoteFile::changed).thenComparing(RemoteFile::name)).toList();
        seen.clear();
        files.forEach(one -> seen.put(one.name(), one));
        done.keySet().retainAll(seen.keySet());
        each.take(ready, one -> take(directory, one));
    }

    private void take(RemoteDirectory directory, RemoteFile one) throws IOException, InterruptedException {
        int largest = file.limits().largest();
        if (one.size() > largest) {
            inflow.refuse(Text.of("Berkas %d MB; paling besar %d MB menurut limits.largestMB.", one.size() >> 20, largest >> 20),
                    one.name());
            done.put(one.name(), one);
            return;
        }
        byte[] content = directory.content(one, largest);
        if (content.length <= largest && content.length != one.size()) {
            seen.remove(one.name());
            return;
        }
        boolean taken = inflow.take(content, one.name()).taken();
        done.put(one.name(), one);
        if (taken && "delete".equals(file.from().options().get("after"))) {
            directory.delete(one);
        }
    }
}
