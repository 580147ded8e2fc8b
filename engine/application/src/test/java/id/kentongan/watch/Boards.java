package id.kentongan.watch;

import id.kentongan.board.Overview;
import id.kentongan.access.Sight;
import id.kentongan.access.Sights;
import id.kentongan.board.Board;
import id.kentongan.board.PastBoard;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.rulebook.Books;
import id.kentongan.reasoning.region.Regions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** What was seen on the board at its time, to be compared with what is said of it later. */
final class Boards {
    private static final List<Optional<RegionCode>> SCOPES = List.of(Optional.<RegionCode>empty(), place("35"), place("35.14"),
            place("35.14.01"), place("73.10"));

    private final List<Seen> seen = new ArrayList<>();

    /** The board beside the watch. No component: only asked for by name. */
    @ComponentScan("id.kentongan.board")
    static class Beside {
        @Bean
        Supplier<Regions> shown(Books books) {
            return () -> books.current().regions();
        }
    }

    private record Seen(Instant at, List<String> lines) {}

    private static Optional<RegionCode> place(String code) {
        return Optional.of(RegionCode.of(code));
    }

    /** Keeps what the board shows now. */
    void look(Post post, Instant now) {
        Board board = post.part(Board.class);
        seen.add(new Seen(now,
                SCOPES.stream().map(scope -> shown(board, scope))
                        .flatMap(shown -> Stream.concat(shown.self().stream(), shown.below().stream()))
                        .map(one -> "%s %s %d %d %s %s".formatted(one.code(), one.status(), one.red(), one.yellow(), one.blind(),
                                one.live()))
                        .toList()));
    }

    private static Overview shown(Board board, Optional<RegionCode> scope) {
        Sight reader = Sights.everywhere(Classification.SANGAT_RAHASIA);
        return scope.map(region -> board.overview(region, reader, 0)).orElseGet(() -> board.country(reader, 0).overview());
    }

    static List<String> past(Post post, Instant at) {
        PastBoard board = post.part(PastBoard.class);
        return SCOPES.stream().map(scope -> board.at(at, scope, Sights.everywhere(Classification.SANGAT_RAHASIA)))
                .flatMap(shown -> Stream.concat(shown.self().stream(), shown.below().stream()))
                .map(one -> "%s %s %d %d %s %s".formatted(one.region().dotted(), one.status(), one.red(), one.yellow(),
                        one.blind(), one.live()))
                .toList();
    }

    /** Where what is said of a moment is not what was seen then. */
    List<String> parting(Post post) {
        List<String> parting = new ArrayList<>();
        for (Seen then : seen) {
            List<String> said = past(post, then.at);
            if (said.size() != then.lines.size()) {
                parting.add(then.at + ": " + said.size() + " regions instead of " + then.lines.size());
            }
            for (int line = 0; line < Math.min(said.size(), then.lines.size()); line++) {
                if (!said.get(line).equals(then.lines.get(line))) {
                    parting.add(then.at + ": " + said.get(line) + " instead of " + then.lines.get(line));
                }
            }
        }
        return parting;
    }

    /** How many different boards were seen. */
    long different() {
        return seen.stream().map(Seen::lines).distinct().count();
    }

    /** How often any region stood so. */
    long anywhere(String status) {
        return seen.stream().flatMap(then -> then.lines.stream()).filter(line -> line.contains(" " + status + " ")).count();
    }

    /** How often a region stood so. */
    long count(String code, String status) {
        return seen.stream().filter(then -> then.lines.stream().anyMatch(line -> line.startsWith(code + " " + status + " ")))
                .count();
    }
}
