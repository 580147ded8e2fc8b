package id.kentongan.facts;

import java.util.Optional;

/**
 * The Kemendagri code of a region in its dotted form: province {@code 73}, district {@code 73.10}, sub-district {@code 73.10.01},
 * village {@code 73.10.01.2001}. Says nothing about whether such a region exists; {@code Regions} knows that.
 */
public record RegionCode(String dotted) implements Comparable<RegionCode> {
    /** @throws IllegalArgumentException if the text is not a dotted code of one of the four levels */
    public RegionCode {
        if (!dottedCode(dotted)) {
            throw new IllegalArgumentException(
                    Text.of("\"%s\" is not a dotted region code such as 73, 73.10, 73.10.01 or 73.10.01.2001.", dotted));
        }
    }

    /** Written out, because codes are made by the million: two ASCII digits, a dot, two, a dot, two, a dot, four. */
    private static boolean dottedCode(String text) {
        int length = text.length();
        if (length != 2 && length != 5 && length != 8 && length != 13) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            char letter = text.charAt(at);
            boolean dot = at == 2 || at == 5 || at == 8;
            if (dot ? letter != '.' : letter < '0' || letter > '9') {
                return false;
            }
        }
        return true;
    }

    public static RegionCode of(String dotted) {
        return new RegionCode(dotted);
    }

    public RegionLevel level() {
        return switch (dotted.length()) {
            case 2 -> RegionLevel.PROVINSI;
            case 5 -> RegionLevel.KABUPATEN;
            case 8 -> RegionLevel.KECAMATAN;
            default -> RegionLevel.DESA;
        };
    }

    /** The region that contains this one, none for a province. */
    public Optional<RegionCode> parent() {
        int cut = dotted.lastIndexOf('.');
        return cut < 0 ? Optional.empty() : Optional.of(new RegionCode(dotted.substring(0, cut)));
    }

    public RegionCode province() {
        return dotted.length() == 2 ? this : new RegionCode(dotted.substring(0, 2));
    }

    /** This region or the one above it that stands at the level; none where this region is larger than that. */
    public Optional<RegionCode> at(RegionLevel level) {
        int length = level == RegionLevel.DESA ? 13 : 3 * level.parts() - 1;
        if (dotted.length() < length) {
            return Optional.empty();
        }
        return Optional.of(dotted.length() == length ? this : new RegionCode(dotted.substring(0, length)));
    }

    /** Its digits and its level as one number, another for each code. */
    public long number() {
        long number = dotted.length();
        for (int at = 0; at < dotted.length(); at++) {
            char letter = dotted.charAt(at);
            number = letter == '.' ? number : number * 10 + (letter - '0');
        }
        return number;
    }

    /** Whether this region is the other one or lies in it. */
    public boolean within(RegionCode other) {
        return dotted.startsWith(other.dotted)
                && (dotted.length() == other.dotted.length() || dotted.charAt(other.dotted.length()) == '.');
    }

    @Override
    public int compareTo(RegionCode other) {
        return dotted.compareTo(other.dotted);
    }

    @Override
    public String toString() {
        return dotted;
    }
}
