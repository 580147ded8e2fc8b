package id.kentongan.console;

import id.kentongan.access.Caller;
import id.kentongan.access.Right;
import id.kentongan.alert.SeenAlerts;
import id.kentongan.audit.SecretReads;
import id.kentongan.board.Board;
import id.kentongan.board.Overview;
import id.kentongan.board.RegionStanding;
import id.kentongan.board.Status;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.problem.ProblemException;
import id.kentongan.reasoning.region.Regions;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a region or of the country: how it stands, open alerts red first, and what lies below. The first page is that of the reader's own
 * regions.
 */
@Controller
class BoardPage {
    /** More open alerts than this are counted but shown only if asked for. */
    private static final int SHOWN = 20;
    /** Nobody reads more on a page. */
    private static final int ALL = 1_000;

    /** Red, yellow, grey, green; among the grey those that fell silent before those that never reported. */
    private static final Comparator<RegionStanding> MOST_URGENT = Comparator
            .comparing((RegionStanding region) -> region.status() == Status.ABU_ABU && region.lastHeard().isEmpty())
            .thenComparing(RegionStanding::status).thenComparing(RegionStanding::region);

    private final Board board;
    private final DotMap map;
    private final PageWords words;
    private final LocalTime time;
    private final Supplier<Regions> regions;
    private final Clock clock;
    private final SecretReads reads;

    BoardPage(Board board, DotMap map, PageWords words, LocalTime time, Supplier<Regions> regions, Clock clock,
            SecretReads reads) {
        this.reads = reads;
        this.board = board;
        this.map = map;
        this.words = words;
        this.time = time;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/")
    String first(@RequestParam(required = false) @Nullable String semua, @AuthenticationPrincipal Caller caller, Model model,
            Locale language) {
        return caller.sight().regions().common().filter(regions.get()::exists)
                .map(own -> region(own, semua, caller, model, language))
                .orElseGet(() -> country(semua, caller, model, language));
    }

    @GetMapping("/indonesia")
    String country(@RequestParam(required = false) @Nullable String semua, @AuthenticationPrincipal Caller caller, Model model,
            Locale language) {
        Board.Country country = board.country(caller.sight(), most(semua, caller));
        model.addAttribute("titik", map.dots(country.districts()));
        return page(Optional.empty(), country.overview(), semua != null, caller, model, language);
    }

    @GetMapping("/wilayah/{code}")
    String region(@PathVariable String code, @RequestParam(required = false) @Nullable String semua,
            @AuthenticationPrincipal Caller caller, Model model, Locale language) {
        return region(existing(code), semua, caller, model, language);
    }

    private String region(RegionCode region, @Nullable String semua, Caller caller, Model model, Locale language) {
        model.addAttribute("jalan", trail(region));
        return page(Optional.of(region), board.overview(region, caller.sight(), most(semua, caller)), semua != null, caller,
                model,
                language);
    }

    private static int most(@Nullable String all, Caller caller) {
        int shown = all == null ? SHOWN : ALL;
        return caller.may(Right.READ_ALERTS) ? shown : 0;
    }

    private String page(Optional<RegionCode> scope, Overview overview, boolean all, Caller caller, Model model, Locale language) {
        Map<Status, Long> tally = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            tally.put(status, overview.count(status));
        }
        SeenAlerts.Counts counts = caller.may(Right.READ_ALERTS) ? overview.counts() : new SeenAlerts.Counts(0, 0, 0);
        model.addAttribute("nama", scope.map(regions.get()::name).orElse("Indonesia"));
        model.addAttribute("diri", overview.self().map(self -> words.row(self, language)).orElse(null));
        model.addAttribute("hitungan", tally);
        model.addAttribute("wilayah",
                overview.below().stream().sorted(MOST_URGENT).map(region -> words.row(region, language)).toList());
        overview.alerts().forEach(
                alert -> reads.shown(caller.name(), alert.id(), alert.classification(), alert.changedAt()));
        model.addAttribute("peringatan", overview.alerts().stream().map(alert -> words.card(alert, language)).toList());
        model.addAttribute("merah", counts.red());
        model.addAttribute("kuning", counts.yellow());
        model.addAttribute("latihan", counts.drills());
        model.addAttribute("sisa", counts.red() + counts.yellow() + counts.drills() - overview.alerts().size());
        model.addAttribute("sendiri", scope.map(region -> "/wilayah/" + region).orElse("/indonesia") + (all ? "?semua" : ""));
        model.addAttribute("bolehBaca", caller.may(Right.READ_ALERTS));
        model.addAttribute("penuh", caller.clearance() == Classification.SANGAT_RAHASIA);
        model.addAttribute("jam", scope.map(region -> time.in(region, clock.instant(), language))
                .orElseGet(() -> time.inJakarta(clock.instant(), language)));
        return "papan";
    }

    /** One step on the way from the country down to a region. */
    record Step(String code, String name) {}

    private List<Step> trail(RegionCode region) {
        Deque<Step> steps = new ArrayDeque<>();
        for (Optional<RegionCode> at = region.parent(); at.isPresent(); at = at.get().parent()) {
            steps.addFirst(new Step(at.get().dotted(), regions.get().name(at.get())));
        }
        return List.copyOf(steps);
    }

    private RegionCode existing(String code) {
        try {
            return Optional.of(RegionCode.of(code)).filter(regions.get()::exists).orElseThrow();
        } catch (IllegalArgumentException | NoSuchElementException unknown) {
            throw ProblemException.notFound("Wilayah", code, "Pilih dari papan.");
        }
    }
}
