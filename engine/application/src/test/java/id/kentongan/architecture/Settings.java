package id.kentongan.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All settings that there are, as the compiler wrote them down from the records that hold them. */
final class Settings {
    private Settings() {}

    /** @param defaultValue as it would be written; empty: none */
    record Setting(String holder, String defaultValue, String description) {}

    static Map<String, Setting> all() {
        Map<String, Setting> all = new TreeMap<>();
        try {
            for (URL file : Collections.list(
                    Settings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
                try (InputStream in = file.openStream()) {
                    JsonMapper.shared().readTree(in).get("properties").forEach(one -> keep(all, one));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static void keep(Map<String, Setting> all, JsonNode one) {
        if (one.path("sourceType").asString("").startsWith("id.kentongan.")) {
            all.put(one.get("name").asString(), new Setting(one.get("sourceType").asString(),
                    one.path("defaultValue").asString(""), one.path("description").asString("")));
        }
    }
}
