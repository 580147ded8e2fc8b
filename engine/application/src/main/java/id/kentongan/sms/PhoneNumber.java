package id.kentongan.sms;

import id.kentongan.facts.RegionCode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number from which reports may come.
 *
 * @param number in full, such as {@code +6281234567890}
 * @param account under which they come in; it bounds where and for whom
 * @param source for which body
 * @param region where nothing else is said
 */
record PhoneNumber(String number, String account, String source, RegionCode region) {
    private static final Pattern WHOLE = Pattern.compile("\\+[1-9]\\d{7,14}");

    /** The number as it is kept: blanks and dashes left out, a leading 0 for Indonesia. */
    static Optional<String> written(String typed) {
        String digits = typed.length() > 40 ? "" : typed.replaceAll("[\\s().-]+", "");
        String whole = digits.startsWith("0") ? "+62" + digits.substring(1) : digits.startsWith("62") ? "+" + digits : digits;
        return Optional.of(whole).filter(WHOLE.asMatchPredicate());
    }
}
