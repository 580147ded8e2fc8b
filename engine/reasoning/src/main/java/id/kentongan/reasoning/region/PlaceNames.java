package id.kentongan.reasoning.region;

import id.kentongan.facts.RegionLevel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How people and offices write the names of regions, brought to one key per region: letters and digits only, upper case. */
final class PlaceNames {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("([^\\p{L}\\p{N}]|\\p{Lm})+");
    private static final Map<RegionLevel, Set<String>> TITLES = Map.of(
            RegionLevel.PROVINSI, Set.of("PROVINSI", "PROV", "PROPINSI"),
            RegionLevel.KABUPATEN, Set.of("KABUPATEN", "KAB", "KOTA", "KOTAMADYA", "ADMINISTRASI", "ADM"),
            RegionLevel.KECAMATAN, Set.of("KECAMATAN", "KEC", "DISTRIK"),
            RegionLevel.DESA, Set.of("DESA", "KELURAHAN", "KEL", "KAMPUNG", "GAMPONG", "NAGARI", "NEGERI"));
    private static final Map<RegionLevel, Map<String, String>> ALIASES = Map.of(
            RegionLevel.PROVINSI, provinces(), RegionLevel.KABUPATEN, districts(),
            RegionLevel.KECAMATAN, Map.of(), RegionLevel.DESA, Map.of());

    private PlaceNames() {}

    /** The key under which a name is found: {@code Kota Palangka Raya} and {@code PALANGKARAYA} share one. */
    static String key(String name, RegionLevel level) {
        List<String> words = words(name);
        int first = 0;
        while (first < words.size() - 1 && TITLES.get(level).contains(words.get(first))) {
            first++;
        }
        StringBuilder key = new StringBuilder();
        for (String word : words.subList(first, words.size())) {
            key.append(word.equals("KEP") ? "KEPULAUAN" : word);
        }
        return ALIASES.get(level).getOrDefault(key.toString(), key.toString());
    }

    /** The same with {@code Sungai} for {@code Sei}, or the other way round; the name itself where it holds neither. */
    static String withOtherRiver(String name) {
        return words(name).stream().map(word -> word.equals("SEI") ? "SUNGAI" : word.equals("SUNGAI") ? "SEI" : word)
                .collect(Collectors.joining(" "));
    }

    /** Whether the name itself says which of a regency and a city of the same name is meant, and it is not this one. */
    static boolean contradicts(String asked, String official) {
        return city(asked) && regency(official) || regency(asked) && city(official);
    }

    private static boolean city(String name) {
        return Set.of("KOTA", "KOTAMADYA").contains(words(name).get(0));
    }

    private static boolean regency(String name) {
        return Set.of("KABUPATEN", "KAB").contains(words(name).get(0));
    }

    private static List<String> words(String name) {
        String bare = BETWEEN_WORDS.matcher(name.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
        return Arrays.asList(bare.split(" "));
    }

    private static Map<String, String> provinces() {
        Map<String, String> aliases = new HashMap<>(Map.of(
                "DKI", "DAERAHKHUSUSIBUKOTAJAKARTA", "DKIJAKARTA", "DAERAHKHUSUSIBUKOTAJAKARTA",
                "JAKARTA", "DAERAHKHUSUSIBUKOTAJAKARTA", "DAERAHKHUSUSJAKARTA", "DAERAHKHUSUSIBUKOTAJAKARTA",
                "DIY", "DAERAHISTIMEWAYOGYAKARTA", "DIYOGYAKARTA", "DAERAHISTIMEWAYOGYAKARTA",
                "YOGYAKARTA", "DAERAHISTIMEWAYOGYAKARTA", "BABEL", "KEPULAUANBANGKABELITUNG",
                "BANGKABELITUNG", "KEPULAUANBANGKABELITUNG", "KEPRI", "KEPULAUANRIAU"));
        aliases.putAll(Map.of("NAD", "ACEH", "SUMUT", "SUMATERAUTARA", "SUMBAR", "SUMATERABARAT", "SUMSEL", "SUMATERASELATAN",
                "JABAR", "JAWABARAT", "JATENG", "JAWATENGAH", "JATIM", "JAWATIMUR", "NTB", "NUSATENGGARABARAT",
                "NTT", "NUSATENGGARATIMUR", "MALUT", "MALUKUUTARA"));
        aliases.putAll(Map.of("KALBAR", "KALIMANTANBARAT", "KALTENG", "KALIMANTANTENGAH", "KALSEL", "KALIMANTANSELATAN",
                "KALTIM", "KALIMANTANTIMUR", "KALTARA", "KALIMANTANUTARA", "SULUT", "SULAWESIUTARA",
                "SULTENG", "SULAWESITENGAH", "SULSEL", "SULAWESISELATAN", "SULTRA", "SULAWESITENGGARA",
                "SULBAR", "SULAWESIBARAT"));
        return Map.copyOf(aliases);
    }

    private static Map<String, String> districts() {
        return Map.of("PANGKEP", "PANGKAJENEDANKEPULAUAN", "PANGKAJENEKEPULAUAN", "PANGKAJENEDANKEPULAUAN",
                "SITARO", "KEPULAUANSIAUTAGULANDANGBIARO", "MALUKUTENGGARABARAT", "KEPULAUANTANIMBAR",
                "OKI", "OGANKOMERINGILIR", "OKU", "OGANKOMERINGULU",
                "YOGYA", "YOGYAKARTA", "TANJABTIM", "TANJUNGJABUNGTIMUR", "TANJABBAR", "TANJUNGJABUNGBARAT");
    }
}
