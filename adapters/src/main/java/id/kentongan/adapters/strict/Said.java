package id.kentongan.adapters.strict;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import java.util.Optional;

/** The name that a row gives a place beside its code. A name that nobody knows is no reason to doubt the code; one of another place is. */
public record Said(Codes codes) {

    /**
     * @param field of the name
     * @param level of what the name means
     * @param code of the row, of that level or of another
     * @throws Unfit if the name is known, and of another place; where several bear it, that is not known
     */
    public void agrees(String field, String name, RegionLevel level, RegionCode code) throws Unfit {
        Optional<RegionCode> own = code.at(level);
        if (name.isBlank() || own.flatMap(region -> codes.regionNamed(name, level, own)).isPresent()) {
            return;
        }
        Optional<RegionCode> other = Optional.empty();
        Optional<RegionCode> within = own.flatMap(RegionCode::parent).or(() -> Optional.of(code));
        while (other.isEmpty() && within.isPresent()) {
            other = codes.regionNamed(name, level, within);
            within = within.get().parent();
        }
        Optional<RegionCode> meant = other.or(() -> codes.regionNamed(name, level, Optional.empty()))
                .filter(found -> own.isPresent() || !found.within(code));
        if (meant.isPresent()) {
            throw new Unfit(field, name,
                    Text.of("%s \"%s\" berkode %s, sedangkan Kode Wilayah baris ini %s. Perbaiki salah satu.", field,
                            Excerpt.of(name), meant.get(), code));
        }
    }
}
