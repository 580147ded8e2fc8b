package id.kentongan.reasoning.measure;

import id.kentongan.facts.Kind;
import id.kentongan.reasoning.site.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every cell there is, by its site, its kind and its ground. */
final class Cells {
    private static final Cell[] NONE = {};

    private Cell[][] actual = new Cell[0][];
    private Cell[][] drills = new Cell[0][];

    Optional<Cell> find(Ground ground, Site site, Kind kind) {
        Cell[][] all = kind == Kind.ACTUAL ? actual : drills;
        if (site.number() >= all.length || ground.number() >= all[site.number()].length) {
            return Optional.empty();
        }
        return Optional.ofNullable(all[site.number()][ground.number()]);
    }

    Cell make(Ground ground, Site site, Kind kind) {
        Cell made = new Cell(ground, site, kind);
        Cell[][] all = withRoom(kind == Kind.ACTUAL ? actual : drills, site.number());
        if (kind == Kind.ACTUAL) {
            actual = all;
        } else {
            drills = all;
        }
        if (ground.number() >= all[site.number()].length) {
            all[site.number()] = Arrays.copyOf(all[site.number()], ground.number() + 1);
        }
        all[site.number()][ground.number()] = made;
        return made;
    }

    private static Cell[][] withRoom(Cell[][] all, int number) {
        if (number < all.length) {
            return all;
        }
        Cell[][] roomy = Arrays.copyOf(all, Math.max(number + 1, 2 * all.length));
        Arrays.fill(roomy, all.length, roomy.length, NONE);
        return roomy;
    }

    /** All cells of a ground, in the order in which their sites were first named. */
    List<Cell> of(Ground ground) {
        List<Cell> found = new ArrayList<>();
        for (Cell[][] all : List.of(actual, drills)) {
            for (Cell[] ofSite : all) {
                // Grounds are numbered by level, so that the same number at another level is another ground.
                if (ground.number() < ofSite.length && ofSite[ground.number()] != null && ofSite[ground.number()].on(ground)) {
                    found.add(ofSite[ground.number()]);
                }
            }
        }
        return found;
    }
}
