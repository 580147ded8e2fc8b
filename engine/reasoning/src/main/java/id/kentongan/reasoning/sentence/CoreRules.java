package id.kentongan.reasoning.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules that stand in every book: how criteria weigh measures, what goes up, what comes down. */
public final class CoreRules {
    /** What goes up in a province, and in the whole country judged as one. */
    static final String PROVINCE = "id.kentongan.rules.province";
    /** What goes up in the nation. */
    static final String NATION = "id.kentongan.rules.nation";

    private static final String FOLDER = "/id/kentongan/reasoning/memory/";

    private CoreRules() {}

    /** Their texts by file name. */
    public static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : new String[]{"weigh.drl", "province.drl", "nation.drl", "settle.drl"}) {
            texts.put(name, text(name));
        }
        return texts;
    }

    private static String text(String name) {
        try (InputStream file = CoreRules.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the program.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
