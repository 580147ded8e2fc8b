package id.kentongan.console;

import id.kentongan.alert.OpenLevels;
import id.kentongan.alert.SeenAlert;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.board.AlertStories;
import id.kentongan.board.RegionStanding;
import id.kentongan.board.Status;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.region.Regions;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what stands into the words of a page. Reasons of alerts stay Indonesian, as the rules wrote them. */
@Component
class PageWords {
    private final MessageSource messages;
    private final LocalTime time;
    private final Supplier<Regions> regions;
    private final AlertStories stories;

    PageWords(MessageSource messages, LocalTime time, Supplier<Regions> regions, AlertStories stories) {
        this.messages = messages;
        this.time = time;
        this.regions = regions;
        this.stories = stories;
    }

    AlertCard card(SeenAlert alert, Locale language) {
        Decided latest = alert.latest();
        String name = stories.name(alert.key(), alert.changedAt());
        String region = regions.get().fullName(alert.key().region());
        return new AlertCard(alert.id(), alert.key().code(), capital(name), alert.level(),
                alert.key().kind() == Kind.EXERCISE, region, alert.key().region().dotted(),
                reason(alert.because(), Text.of("%s (%s) di %s: ", name, alert.key().code(), region)),
                time.in(alert.key().region(), alert.raisedAt(), language), latest.evidence().size(),
                latest.legalBasis());
    }

    /** The sentence without what a card already shows above it: the name, the code and the region. */
    private static String reason(String because, String shown) {
        int at = because.indexOf(shown);
        return at < 0 ? because : capital(because.substring(at + shown.length()));
    }

    static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    RegionRow row(RegionStanding standing, Locale language) {
        String heard = standing.lastHeard().map(moment -> time.in(standing.region(), moment, language)).orElse("");
        return new RegionRow(standing.code(), standing.name(), standing.status(), standing.told(), standing.red(),
                standing.yellow(), heard,
                why(standing, heard, language), standing.region().level() != RegionLevel.DESA);
    }

    private String why(RegionStanding standing, String heard, Locale language) {
        if (!standing.told()) {
            return say("wilayah.luar", language);
        }
        if (standing.foremost().isPresent()) {
            OpenLevels.Seen foremost = standing.foremost().get();
            String concern = capital(stories.name(foremost.key(), foremost.changedAt()));
            return foremost.key().region().equals(standing.region())
                    ? concern
                    : concern + " · " + regions.get().name(foremost.key().region());
        }
        if (standing.status() == Status.HIJAU) {
            return say("wilayah.hijau", language, heard);
        }
        if (standing.blind()) {
            return say("wilayah.buta", language, heard);
        }
        return heard.isEmpty() ? say("wilayah.sunyi", language) : say("wilayah.padam", language, heard);
    }

    String say(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
