package id.kentongan.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys of all settings, as the compiler wrote them down from the records that hold them. */
final class KnownSettings {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String OURS = "id.kentongan.";

    private KnownSettings() {}

    /** @throws IllegalStateException where the program was built without them: then nothing could be told from a mistake */
    static SortedSet<String> keys() throws IOException {
        SortedSet<String> keys = new TreeSet<>();
        for (URL file : Collections.list(KnownSettings.class.getClassLoader().getResources(METADATA))) {
            try (InputStream in = file.openStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                // Those of others are large, and parsing them would cost every start.
                if (text.contains(OURS)) {
                    JsonMapper.shared().readTree(text).get("properties").forEach(one -> keep(keys, one));
                }
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException(METADATA + " tidak ada di dalam program. Bangun lagi dengan mvn package.");
        }
        return keys;
    }

    private static void keep(SortedSet<String> keys, JsonNode one) {
        if (one.path("sourceType").asString("").startsWith(OURS)) {
            keys.add(one.get("name").asString());
        }
    }
}
