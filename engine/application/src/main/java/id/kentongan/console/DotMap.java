package id.kentongan.console;

import id.kentongan.board.RegionStanding;
import id.kentongan.board.Status;
import id.kentongan.reasoning.region.Regions;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The districts as dots where they lie: equirectangular, 20 units to a degree, 95-141.2 east, 6.2 north to 11.2 south. */
@Component
class DotMap {
    private static final double WEST = 94.6;
    private static final double NORTH = 6.4;
    private static final double SCALE = 20;

    private final Supplier<Regions> regions;

    DotMap(Supplier<Regions> regions) {
        this.regions = regions;
    }

    /** Calm ones first, so that grave ones are drawn over them. */
    List<Dot> dots(List<RegionStanding> districts) {
        return districts.stream().sorted(Comparator.comparing(DotMap::drawnAt))
                .flatMap(district -> regions.get().point(district.region()).stream()
                        .map(point -> new Dot(district.code(), district.name(), district.status(),
                                rounded((point.longitude() - WEST) * SCALE), rounded((NORTH - point.latitude()) * SCALE))))
                .toList();
    }

    private static int drawnAt(RegionStanding district) {
        return List.of(Status.ABU_ABU, Status.HIJAU, Status.KUNING, Status.MERAH).indexOf(district.status());
    }

    private static double rounded(double units) {
        return Math.round(units * 10) / 10.0;
    }
}
