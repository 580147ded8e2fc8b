package id.kentongan.adapters.bmkg;

import id.kentongan.adapters.strict.Moments;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One block {@code <info>} of a warning. A message may hold several, each with its own places and severity.
 *
 * @param drawn whether its polygons are there, and all of them could be read
 * @param over whether it says that the danger is past: {@code AllClear} or {@code Past} (CAP 1.2, 3.2.2)
 */
record Block(String event, String description, int severity, boolean over, Instant expires, List<Polygon> polygons,
        boolean drawn) {
    private static final List<String> SEVERITIES = List.of("Unknown", "Minor", "Moderate", "Severe", "Extreme");
    private static final int MOST = 50;

    /** Those in Indonesian, or all where none is: the others say the same once more. */
    static List<Block> of(Element alert) throws Unfit {
        List<Element> infos = alert.all("info").limit(MOST).toList();
        List<Element> indonesian = infos.stream().filter(Block::indonesian).toList();
        List<Block> blocks = new ArrayList<>();
        for (Element info : indonesian.isEmpty() ? infos : indonesian) {
            blocks.add(read(info));
        }
        return List.copyOf(blocks);
    }

    /** Some write {@code ind}, which is the same language under its older code. */
    private static boolean indonesian(Element info) {
        String language = info.text("language").orElse("").toLowerCase(Locale.ROOT);
        return language.equals("id") || language.equals("ind") || language.startsWith("id-") || language.startsWith("id_");
    }

    private static Block read(Element info) throws Unfit {
        List<Element> drawings = info.all("area").flatMap(area -> area.all("polygon")).toList();
        List<Polygon> polygons = drawings.stream().limit(MOST).flatMap(polygon -> Polygon.of(polygon.text()).stream()).toList();
        boolean over = info.all("responseType").anyMatch(type -> type.text().equals("AllClear"))
                || info.text("urgency").filter("Past"::equals).isPresent();
        return new Block(Warning.required(info, "event"), Markup.plain(Warning.required(info, "description")),
                SEVERITIES.indexOf(Warning.one(info, "severity", SEVERITIES)), over,
                Moments.moment("expires", Warning.required(info, "expires")), polygons,
                !drawings.isEmpty() && polygons.size() == drawings.size());
    }
}
