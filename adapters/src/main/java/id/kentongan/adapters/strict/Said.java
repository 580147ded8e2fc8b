package id.kentongan.adapters.strict;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The name that a row gives a place beside its code. A name that nobody knows is no reason to doubt the code; one of another place is. */
public record Said(Codes codes) {
    private static final int MOST_TOLD = 3;

    /**
     * @param field of the name
     * @param level of what the name means
     * @param code of the row, of that level or of another
     * @throws Unfit if the name is known, and of another place. Villages of one name are many: one that several bear counts within its district
     */
    public void agrees(String field, String name, RegionLevel level, RegionCode code) throws Unfit {
        Optional<RegionCode> own = code.at(level);
        if (name.isBlank() || own.flatMap(region -> codes.regionNamed(name, level, own)).isPresent()) {
            return;
        }
        List<RegionCode> meant = others(name, level, code, own).stream().filter(found -> own.isPresent() || !found.within(code))
                .toList();
        if (!meant.isEmpty()) {
            String places = meant.stream().limit(MOST_TOLD).map(RegionCode::dotted).collect(Collectors.joining(", "))
                    + (meant.size() > MOST_TOLD ? ", …" : "");
            throw new Unfit(field, name,
                    Text.of("%s \"%s\" berkode %s, sedangkan Kode Wilayah baris ini %s. Perbaiki salah satu.", field,
                            Excerpt.of(name), places, code));
        }
    }

    /** Those that bear it in the smallest region around that has any. */
    private List<RegionCode> others(String name, RegionLevel level, RegionCode code, Optional<RegionCode> own) {
        List<RegionCode> bearers = List.copyOf(codes.allNamed(name, level, List.of(code.province())));
        Optional<RegionCode> within = own.flatMap(RegionCode::parent).or(() -> Optional.of(code));
        while (within.isPresent()) {
            RegionCode around = within.get();
            Optional<RegionCode> one = codes.regionNamed(name, level, within);
            List<RegionCode> all = one.isPresent()
                    ? List.of(one.get())
                    : bearers.stream().filter(found -> found.within(around)).toList();
            if (!all.isEmpty()) {
                boolean far = level == RegionLevel.DESA && around.level() == RegionLevel.PROVINSI && all.size() > 1;
                return far ? List.of() : all;
            }
            within = around.parent();
        }
        return codes.regionNamed(name, level, Optional.empty()).stream().toList();
    }
}
