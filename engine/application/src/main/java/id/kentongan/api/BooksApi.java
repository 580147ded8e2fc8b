package id.kentongan.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.access.Caller;
import id.kentongan.facts.Text;
import id.kentongan.problem.HttpProblem;
import id.kentongan.problem.ProblemException;
import id.kentongan.reasoning.book.Problem;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.scenario.Examination;
import id.kentongan.rulebook.Approval;
import id.kentongan.rulebook.KeptBook;
import id.kentongan.rulebook.KeptBooks;
import id.kentongan.rulebook.Proposals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rule books: hand one in, put it in force while the watch goes on, take it back. */
@RestController
@Tag(name = "books")
class BooksApi {
    private static final String ZIP = "application/zip";
    private static final int LONGEST_REASON = 2_000;

    private final KeptBooks kept;
    private final Proposals proposals;

    BooksApi(KeptBooks kept, Proposals proposals) {
        this.kept = kept;
        this.proposals = proposals;
    }

    /** When a book was put in force, by whom and why; {@code setAside} says why it judged nothing after all. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Force(Instant from, Optional<String> by, String reason, Optional<String> setAside) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Book(String hash, Instant keptAt, Optional<String> proposedBy, List<Force> inForce) {
        static Book of(KeptBook book) {
            return new Book(book.hash(), book.keptAt(), book.proposedBy(), book.inForce().stream()
                    .map(one -> new Force(one.from(), one.by(), one.reason(), one.setAside())).toList());
        }
    }

    @Operation(summary = "Every rule book that is kept, the latest first")
    @GetMapping(path = "/api/v1/books", produces = APPLICATION_JSON_VALUE)
    List<Book> books() {
        return kept.all().stream().map(Book::of).toList();
    }

    @Operation(summary = "One rule book as ZIP, as it was handed in")
    @GetMapping(path = "/api/v1/books/{hash}", produces = ZIP)
    byte[] book(@PathVariable String hash) {
        return proposals.content(hash);
    }

    /** A book without problems: what to call it, and what is unfinished. */
    record Proposed(String ruleBook, String folder, int examples, List<String> warnings) {}

    @Operation(summary = "Hand in a rule book: the rules directory as ZIP, at most 50 MB", description = "It is read, compiled and its examples are played. With any problem it is refused, all problems are listed, "
            + "and nothing is kept. It judges nothing before it is adopted.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @PostMapping(path = "/api/v1/books", consumes = ZIP, produces = APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Proposed propose(HttpServletRequest request, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller)
            throws IOException {
        try (InputStream body = new LimitedBody(request.getInputStream(), request.getContentLengthLong())) {
            return answer(proposals.propose(body.readAllBytes(), caller.name()));
        }
    }

    private static Proposed answer(Examination examined) {
        RuleBook book = examined.book().filter(read -> examined.problems().isEmpty()).orElseThrow(() -> refused(examined));
        return new Proposed(book.hash(), book.folderHash(), examined.examples(),
                examined.warnings().stream().map(Problem::toString).toList());
    }

    private static ProblemException refused(Examination examined) {
        return new ProblemException(new HttpProblem(422,
                Text.of("%d masalah, %d dari %d skenario terpenuhi. Buku aturan ini belum dapat berlaku.",
                        examined.problems().size(), examined.passed(), examined.examples()),
                Map.of("problems", examined.problems().stream().map(Problem::toString).toList())));
    }

    /** Why a book is put in force. */
    record Wish(Optional<String> reason) {}

    /** From which tick on the book judges. */
    record InForce(String ruleBook, Instant from) {}

    @Operation(summary = "Put a kept rule book in force at the next tick", description = "A book that fails at its tick is set aside, and the one before stays in force.")
    @PostMapping(path = "/api/v1/books/{hash}/adopt", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    InForce adopt(@PathVariable String hash, @RequestBody Wish wish,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return new InForce(hash, proposals.adopt(hash, approval(wish, caller)));
    }

    @Operation(summary = "Put a rule book in force again that was before")
    @PostMapping(path = "/api/v1/books/{hash}/rollback", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    InForce rollBack(@PathVariable String hash, @RequestBody Wish wish,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return new InForce(hash, proposals.rollBack(hash, approval(wish, caller)));
    }

    private static Approval approval(Wish wish, Caller caller) {
        String reason = wish.reason().orElse("").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || reason.indexOf(0) >= 0) {
            throw ProblemException.badValue("reason", reason,
                    Text.of("Tulis alasannya, paling panjang %d huruf.", LONGEST_REASON));
        }
        return Approval.by(caller.name(), reason);
    }
}
