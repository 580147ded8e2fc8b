package id.kentongan.reasoning.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kentongan.facts.RegionCode;
import java.io.ByteArrayOutputStream;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Codes and names of all regions of one level, packed: 84,000 villages take about 2 MB instead of 15. A code is kept as the number
 * its digits make, so that the order of numbers is the order of codes and the regions in one parent lie side by side.
 */
final class RegionTable {
    private final int levelParts;
    private final long[] codes;
    private final int[] nameStarts;
    private final byte[] names;
    private final int size;

    private RegionTable(int levelParts, long[] codes, int[] nameStarts, byte[] names, int size) {
        this.levelParts = levelParts;
        this.codes = codes;
        this.nameStarts = nameStarts;
        this.names = names;
        this.size = size;
    }

    /**
     * @param csv a header, then one region per row sorted by code: the code first, the name last, the name quoted where it holds a comma
     */
    static RegionTable of(byte[] csv, int levelParts) {
        int rows = 0;
        for (byte b : csv) {
            rows += b == '\n' ? 1 : 0;
        }
        long[] codes = new long[rows + 1];
        int[] nameStarts = new int[rows + 2];
        byte[] packed = new byte[csv.length];
        int row = 0;
        int end = 0;
        int at = endOfLine(csv, 0) + 1;
        while (at < csv.length) {
            int stop = endOfLine(csv, at);
            long code = 0;
            int cursor = at;
            for (; csv[cursor] != ','; cursor++) {
                code = csv[cursor] == '.' ? code : code * 10 + (csv[cursor] - '0');
            }
            byte[] name = name(csv, levelParts == 1 ? cursor + 1 : indexOf(csv, ',', cursor + 1) + 1, stop);
            codes[row] = code;
            nameStarts[row] = end;
            System.arraycopy(name, 0, packed, end, name.length);
            end += name.length;
            nameStarts[++row] = end;
            at = stop + 1;
        }
        return new RegionTable(levelParts, codes, nameStarts, Arrays.copyOf(packed, end), row);
    }

    static RegionTable of(SortedMap<RegionCode, String> regions, int levelParts) {
        long[] codes = new long[regions.size()];
        int[] nameStarts = new int[regions.size() + 1];
        var packed = new ByteArrayOutputStream();
        int row = 0;
        for (Map.Entry<RegionCode, String> region : regions.entrySet()) {
            codes[row] = number(region.getKey());
            packed.writeBytes(region.getValue().getBytes(UTF_8));
            nameStarts[++row] = packed.size();
        }
        return new RegionTable(levelParts, codes, nameStarts, packed.toByteArray(), row);
    }

    int size() {
        return size;
    }

    /** Position of the region, negative if there is none of that code. */
    int find(RegionCode code) {
        return Arrays.binarySearch(codes, 0, size, number(code));
    }

    String name(int position) {
        return new String(names, nameStarts[position], nameStarts[position + 1] - nameStarts[position], UTF_8);
    }

    RegionCode code(int position) {
        String digits = Long.toString(codes[position]);
        StringBuilder dotted = new StringBuilder(13).append(digits, 0, 2);
        for (int part = 2; part <= levelParts; part++) {
            int from = 2 * (part - 1);
            dotted.append('.').append(digits, from, part == 4 ? 10 : from + 2);
        }
        return RegionCode.of(dotted.toString());
    }

    List<RegionCode> all() {
        return between(0, size);
    }

    /** The regions that lie in a larger one. */
    List<RegionCode> in(RegionCode larger) {
        int digitsLeft = digits(levelParts) - digits(larger.level().parts());
        long factor = 1;
        for (int digit = 0; digit < digitsLeft; digit++) {
            factor *= 10;
        }
        long first = number(larger) * factor;
        return between(position(first), position(first + factor));
    }

    private List<RegionCode> between(int from, int to) {
        return new AbstractList<>() {
            @Override
            public RegionCode get(int index) {
                return code(from + Objects.checkIndex(index, to - from));
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }

    private int position(long code) {
        int found = Arrays.binarySearch(codes, 0, size, code);
        return found < 0 ? -found - 1 : found;
    }

    private static int digits(int parts) {
        return parts == 4 ? 10 : 2 * parts;
    }

    private static long number(RegionCode code) {
        long number = 0;
        String dotted = code.dotted();
        for (int i = 0; i < dotted.length(); i++) {
            char c = dotted.charAt(i);
            number = c == '.' ? number : number * 10 + (c - '0');
        }
        return number;
    }

    private static byte[] name(byte[] csv, int from, int to) {
        int stop = to > from && csv[to - 1] == '\r' ? to - 1 : to;
        if (csv[from] != '"') {
            return Arrays.copyOfRange(csv, from, stop);
        }
        String quoted = new String(csv, from + 1, stop - from - 2, UTF_8);
        return quoted.replace("\"\"", "\"").getBytes(UTF_8);
    }

    private static int endOfLine(byte[] csv, int from) {
        int at = indexOf(csv, '\n', from);
        return at < 0 ? csv.length : at;
    }

    private static int indexOf(byte[] csv, char wanted, int from) {
        for (int at = from; at < csv.length; at++) {
            if (csv[at] == wanted) {
                return at;
            }
        }
        return -1;
    }
}
