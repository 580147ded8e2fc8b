package id.kentongan.reasoning.measure;

/** Text in the order of its code points; {@code String.compareTo} orders halves of surrogate pairs before U+E000 to U+FFFF. */
final class CodePoints {
    private CodePoints() {}

    static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int at = 0; at < length; at++) {
            char a = one.charAt(at);
            char b = other.charAt(at);
            if (a != b) {
                boolean odd = Character.isSurrogate(a) != Character.isSurrogate(b);
                return odd ? Character.isSurrogate(a) ? 1 : -1 : a - b;
            }
        }
        return one.length() - other.length();
    }
}
