package id.kentongan.console;

import id.kentongan.adapters.strict.Texts;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.facts.Deed;
import id.kentongan.access.Caller;
import id.kentongan.access.Right;
import id.kentongan.audit.SecretReads;
import id.kentongan.board.AlertStories;
import id.kentongan.board.AlertStory;
import id.kentongan.board.Acting;
import id.kentongan.facts.Handling;
import id.kentongan.journal.Way;
import id.kentongan.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One alert: why it stands, on what evidence and article, what was done, and a form to say what is done. */
@Controller
class AlertPage {
    private final AlertStories stories;
    private final StoryWords words;
    private final Acting acting;
    private final SecretReads reads;

    AlertPage(AlertStories stories, StoryWords words, Acting acting, SecretReads reads) {
        this.reads = reads;
        this.stories = stories;
        this.words = words;
        this.acting = acting;
    }

    @GetMapping("/peringatan/{id}")
    String page(@PathVariable String id, @AuthenticationPrincipal Caller caller, Model model, Locale language) {
        return show(story(id, caller), caller, model, language);
    }

    @PostMapping("/peringatan/{id}/penanganan")
    String handle(@PathVariable String id, @RequestParam(defaultValue = "") String kemajuan,
            @RequestParam(defaultValue = "") String satuan, @RequestParam(defaultValue = "") String uraian,
            @AuthenticationPrincipal Caller caller, Model model, Locale language) {
        AlertStory story = story(id, caller);
        Optional<Handling.Progress> progress = Arrays.stream(Handling.Progress.values())
                .filter(one -> one.name().equals(kemajuan)).findFirst();
        Optional<String> fault = story.alert().closedAt().isPresent()
                ? Optional.of(words.say("penanganan.tertutup", language))
                : progress.isEmpty() || satuan.isBlank()
                        ? Optional.of(words.say("penanganan.kurang", language))
                        : refused(story, progress.get(), satuan.strip(), uraian, caller);
        if (fault.isEmpty()) {
            return "redirect:/peringatan/{id}?tercatat";
        }
        model.addAttribute("galat", fault.get());
        model.addAttribute("satuan", satuan);
        model.addAttribute("uraian", uraian);
        return show(story, caller, model, language);
    }

    private Optional<String> refused(AlertStory story, Handling.Progress progress, String unit, String reason, Caller caller) {
        try {
            Deed deed = new Deed.Handle(progress, Texts.name("satuan", unit));
            return acting
                    .take(Acting.Wanted.about(story.alert().key(), story.alert().id(), deed, reason), caller.name(), Way.PAGE)
                    .receipt()
                    .refused().stream().findFirst().map(AlertPage::told);
        } catch (Unfit unfit) {
            return Optional.of(told(unfit.at(1, "")));
        }
    }

    private static String told(Reading.Refused refused) {
        return refused.field() + ": " + refused.remedy();
    }

    private String show(AlertStory story, Caller caller, Model model, Locale language) {
        model.addAttribute("p", words.of(story, language));
        model.addAttribute("bolehTangani", caller.may(Right.HANDLE) && story.alert().closedAt().isEmpty());
        return "peringatan";
    }

    private AlertStory story(String id, Caller caller) {
        AlertStory story = stories.story(id, caller.sight(), caller.name())
                .orElseThrow(() -> ProblemException.notFound("Peringatan", id, "Pilih dari papan."));
        reads.shown(caller.name(), story.alert().id(), story.classification(), story.alert().changedAt());
        return story;
    }
}
