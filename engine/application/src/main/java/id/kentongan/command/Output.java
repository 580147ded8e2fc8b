package id.kentongan.command;

import java.io.PrintStream;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Where answers go, and where everything said beside them goes. */
record Output(PrintStream out, PrintStream err, boolean json) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer for machines, one line. */
    void answer(Map<String, ?> object) {
        out.println(line(object));
    }

    /** An answer for people. */
    void say(String text) {
        out.println(text);
    }

    /** Something wrong, for people or, with {@code --json}, as an object on a line of its own. */
    void wrong(String text, Map<String, ?> object) {
        err.println(json ? line(object) : text);
    }

    /** Something that only people want to know. */
    void note(String text) {
        if (!json) {
            err.println(text);
        }
    }

    private static String line(Map<String, ?> object) {
        StringWriter line = new StringWriter();
        JSON.writeValue(line, object);
        return line.toString();
    }
}
