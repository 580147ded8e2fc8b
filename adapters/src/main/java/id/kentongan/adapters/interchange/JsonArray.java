package id.kentongan.adapters.interchange;

import id.kentongan.adapters.Reading;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.Unreadable;
import id.kentongan.tables.TextLine;
import id.kentongan.tables.TextLines;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JSON array of observations, or one object that may spread over several lines. The array is first cut into its elements, so that one
 * that is no sound JSON does not take the others with it. The line of a reading is the number of the element, from 1.
 */
final class JsonArray {
    private final byte[] json;
    private final Contract contract;
    private final List<Reading> readings = new ArrayList<>();
    private int elements;

    private JsonArray(byte[] json, Contract contract) {
        this.json = json;
        this.contract = contract;
    }

    static Stream<Reading> read(byte[] json, Contract contract) {
        var array = new JsonArray(json, contract);
        array.cut();
        return array.readings.stream();
    }

    private void cut() {
        int from = skipBlank(startsWithMark() ? 3 : 0);
        if (from == json.length || json[from] != '[') {
            element(from, json.length);
            return;
        }
        int at = skipBlank(from + 1);
        if (at < json.length && json[at] == ']') {
            end(at);
            return;
        }
        while (at < json.length) {
            int stop = endOfElement(at);
            element(at, stop);
            if (stop < json.length && json[stop] == ']') {
                end(stop);
                return;
            }
            at = stop + 1;
        }
        readings.add(Reading.Refused.whole("Daftar JSON terpotong: tanda ] penutup tidak ada. Kirim ulang berkas yang utuh."));
    }

    private void end(int bracket) {
        if (skipBlank(bracket + 1) < json.length) {
            readings.add(Reading.Refused.whole("Ada sisa setelah tanda ] penutup. Kirim satu daftar per berkas."));
        }
    }

    /** The comma or bracket that ends the element which starts here, or the end of the payload. */
    private int endOfElement(int from) {
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < json.length; at++) {
            byte b = json[at];
            if (quoted) {
                at += b == '\\' ? 1 : 0;
                quoted = b != '"';
            } else if (depth == 0 && (b == ',' || b == ']')) {
                return at;
            } else {
                quoted = b == '"';
                depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
            }
        }
        return json.length;
    }

    private void element(int from, int to) {
        elements++;
        int length = to - from;
        byte[] flat = new byte[Math.min(length, TextLines.LONGEST + 1)];
        for (int at = 0; at < flat.length; at++) {
            byte b = json[from + at];
            // A raw line break inside a JSON string is a fault; a tab, just as faulty there, keeps it one without ending the line.
            flat[at] = b == '\n' || b == '\r' ? (byte) '\t' : b;
        }
        var lines = new TextLines(new ByteArrayInputStream(flat));
        TextLine line = lines.hasNext() ? lines.next() : new TextLine(1, "", TextLine.Soundness.SOUND);
        try {
            readings.add(new Reading.Understood(elements, contract.entry(JsonObject.read(Unreadable.text(line)))));
        } catch (Unfit unfit) {
            readings.add(unfit.at(elements, line.text()));
        }
    }

    private int skipBlank(int from) {
        int at = from;
        while (at < json.length && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t')) {
            at++;
        }
        return at;
    }

    private boolean startsWithMark() {
        return json.length >= 3 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF;
    }
}
