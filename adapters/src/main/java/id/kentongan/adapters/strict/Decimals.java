package id.kentongan.adapters.strict;

import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as the contract wants them: finite, not negative, with a decimal point, and of a size that means something. */
public final class Decimals {
    private static final Pattern SHAPE = Pattern.compile("-?(0|[1-9]\\d{0,99})(\\.\\d{1,99})?([eE][+-]?\\d{1,3})?");
    private static final Pattern WITH_COMMA = Pattern.compile("-?\\d{1,20},\\d{1,20}");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3}){1,9}");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final int DIGITS = 30;
    private static final int PLACES = 18;
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(PLACES);

    private Decimals() {}

    /** A value of an indicator: at least 0, below 10^18, at most 30 significant digits and 18 decimal places. */
    public static BigDecimal value(String field, String text) throws Unfit {
        if (plainDigits(text)) {
            return BigDecimal.valueOf(Integer.parseInt(text));
        }
        if (WITH_COMMA.matcher(text).matches()) {
            throw new Unfit(field, text, Text.of("\"%s\" memakai koma. Tulis dengan titik: %s.", text, text.replace(',', '.')));
        }
        if (!SHAPE.matcher(text).matches()) {
            throw new Unfit(field, text,
                    Text.of("\"%s\" bukan angka. Tulis angka desimal dengan titik, misalnya 3 atau 0.75.", Excerpt.of(text)));
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() < 0) {
            throw new Unfit(field, text, "Nilai tidak boleh negatif. Tulis 0 atau lebih.");
        }
        if (number.precision() > DIGITS || number.scale() > PLACES || number.precision() - number.scale() > PLACES + 1
                || number.compareTo(TOO_LARGE) >= 0) {
            throw new Unfit(field, text,
                    Text.of("Angka terlalu besar atau terlalu teliti: paling banyak %d angka penting, %d di belakang titik, di bawah 10^%d.",
                            DIGITS, PLACES, PLACES));
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A value that a person typed into a form: besides, 1.000 is refused, because in Indonesian it means a thousand. */
    public static BigDecimal typed(String field, String text, Written written) throws Unfit {
        if (written == Written.FORMULA) {
            throw new Unfit(field, text, "Sel berisi rumus. Tempel sebagai nilai.");
        }
        if (written == Written.UNTYPED && THOUSANDS.matcher(text).matches()) {
            throw new Unfit(field, text,
                    Text.of("\"%s\" dapat berarti %s atau %s. Tulis tanpa titik ribuan.", text, text.replace(".", ""),
                            new BigDecimal(text.substring(0, text.indexOf('.') + 4)).stripTrailingZeros().toPlainString()));
        }
        return value(field, text);
    }

    /** A whole number without sign, point or exponent. */
    public static int whole(String field, String text, int lowest, int highest) throws Unfit {
        if (WHOLE.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= lowest && number <= highest) {
                return number;
            }
        }
        throw new Unfit(field, text,
                Text.of("\"%s\" bukan bilangan bulat dari %d sampai %d.", Excerpt.of(text), lowest, highest));
    }

    /** Most counts are one to nine digits; they need no pattern. */
    private static boolean plainDigits(String text) {
        int length = text.length();
        if (length == 0 || length > 9 || length > 1 && text.charAt(0) == '0') {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
