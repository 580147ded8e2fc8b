package id.kentongan.console;

import id.kentongan.routes.Feed;
import id.kentongan.routes.Feeds;
import id.kentongan.sources.ShelvedSource;
import id.kentongan.sources.SourceRounds;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Sumber: how every way in fares, and what is wrong with the file of a source, for who can mend it. */
@Controller
class SourcesPage {
    private final SourceRounds sources;
    private final Feeds feeds;
    private final PageWords words;
    private final LocalTime time;

    SourcesPage(SourceRounds sources, Feeds feeds, PageWords words, LocalTime time) {
        this.sources = sources;
        this.feeds = feeds;
        this.words = words;
        this.time = time;
    }

    /** The file of a source as it is read. */
    record FileRow(String berkas, String judul, String keadaan, boolean baik, String terakhir, List<String> masalah) {}

    /** A way in as it is read. */
    record WayRow(String nama, boolean baik, String terakhir, String gangguan) {}

    @GetMapping("/sumber")
    String page(Model model, Locale language) {
        model.addAttribute("berkas", sources.all().stream().map(one -> file(one, language)).toList());
        model.addAttribute("jalur", feeds.all().stream().map(one -> way(one, language)).toList());
        return "sumber";
    }

    private FileRow file(ShelvedSource one, Locale language) {
        return new FileRow(one.file(), one.inForce().map(file -> file.title()).orElse(""),
                words.say("sumber." + one.state().name(), language),
                one.state().good(), last(one.last(), language), one.problems().stream().map(Object::toString).toList());
    }

    private WayRow way(Feed feed, Locale language) {
        return new WayRow(feed.name(), !feed.failing(), last(feed.lastSuccess(), language), feed.failing() ? feed.fault() : "");
    }

    private String last(Optional<Instant> moment, Locale language) {
        return moment.map(at -> words.say("sumber.terakhir", language, time.inJakarta(at, language)))
                .orElseGet(() -> words.say("sumber.belum", language));
    }
}
