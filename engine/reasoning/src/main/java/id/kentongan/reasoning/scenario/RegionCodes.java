package id.kentongan.reasoning.scenario;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import java.util.Optional;

/** Region codes as an example writes them. */
final class RegionCodes {
    private RegionCodes() {}

    static RegionCode read(String dotted) {
        try {
            return RegionCode.of(dotted);
        } catch (IllegalArgumentException shapeless) {
            throw new IllegalArgumentException(
                    Text.of("\"%s\" bukan kode wilayah. Tulis bertitik seperti 35, 35.14, 35.14.01 atau 35.14.01.2001.", dotted),
                    shapeless);
        }
    }

    /** Nothing where the text is no code; playing the example says so. */
    static Optional<RegionCode> tried(String dotted) {
        try {
            return Optional.of(read(dotted));
        } catch (IllegalArgumentException shapeless) {
            return Optional.empty();
        }
    }
}
