package id.kentongan.sms;

import id.kentongan.access.Accounts;
import id.kentongan.access.Caller;
import id.kentongan.access.Voice;
import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.Payload;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.message.TextMessage;
import id.kentongan.adapters.strict.Decimals;
import id.kentongan.adapters.strict.ObservationDraft;
import id.kentongan.adapters.strict.Places;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.adapters.strict.When;
import id.kentongan.adapters.strict.Written;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Text;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.intake.Intake;
import id.kentongan.intake.Sender;
import id.kentongan.journal.JournalPast;
import id.kentongan.journal.Submission;
import id.kentongan.journal.Way;
import id.kentongan.tables.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is answered to a text message: a receipt, or a plain question. Whatever was not taken lies with the refusals. */
@Component
class Conversation {
    private static final String HOW = "Tulis: LAPOR KODE-WILAYAH KODE-KEJADIAN JUMLAH KETERANGAN. Contoh: LAPOR 73.10.01.2002 SOS-01 2 bentrok di "
            + "lapangan. Bila tidak ada kejadian: NIHIL.";
    private final PhoneNumbers numbers;
    private final Accounts accounts;
    private final Intake intake;
    private final JournalPast past;
    private final Codes codes;
    private final Clock clock;

    Conversation(PhoneNumbers numbers, Accounts accounts, Intake intake, JournalPast past, Codes codes, Clock clock) {
        this.numbers = numbers;
        this.accounts = accounts;
        this.intake = intake;
        this.past = past;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * A message as the gateway brought it.
     *
     * @param id the gateway's own, which it keeps when it brings the message again
     * @param at when it was sent, where the gateway says so
     */
    record Message(String from, String text, String id, Optional<Instant> at) {
        /** Whether its number holds its words already. */
        boolean told() {
            return id.endsWith("\n" + text);
        }

        /** What the reporter can name later, in capitals and figures only, so that it survives being typed. */
        String receipt() {
            return "S-" + Sha256.of((from + " " + id).getBytes(StandardCharsets.UTF_8)).substring(0, 12)
                    .toUpperCase(Locale.ROOT);
        }
    }

    /** Other words are another message, whatever number the gateway gives it. */
    private static Message another(Message message) {
        return new Message(message.from, message.text, message.id + "\n" + message.text, message.at);
    }

    private static boolean same(Observation one, Observation other) {
        return one.indicator().equals(other.indicator()) && one.value().compareTo(other.value()) == 0
                && one.region().equals(other.region()) && one.text().equals(other.text());
    }

    /** @param taken whether anything of it is in the journal */
    record Reply(boolean taken, String text) {}

    /** @param gateway the account that brings the messages */
    Reply answer(Message message, Caller gateway) {
        Optional<PhoneNumber> number = PhoneNumber.written(message.from()).flatMap(numbers::find);
        Optional<Voice> voice = number.flatMap(one -> accounts.named(one.account())).map(Caller::voice);
        if (number.isEmpty() || voice.isEmpty()) {
            keep(new Reading.Refused(0, "from", message.from(),
                    "Nomor ini belum diberi wewenang. Daftarkan: PUT /api/v1/numbers/NOMOR.",
                    message.text()), sender(gateway.voice()));
            return new Reply(false, "Nomor ini belum terdaftar. Pesan Anda disimpan; hubungi Kesbangpol untuk mendaftarkannya.");
        }
        Sender sender = sender(voice.get());
        TextMessage said = TextMessage.of(message.text());
        try {
            if (said instanceof TextMessage.Cancel cancel) {
                return cancelled(cancel, number.get(), sender);
            }
            Reading.Understood reading = reading(said, message, number.get());
            Optional<Observation> before = last(number.get(), message.receipt());
            if (before.isEmpty()) {
                return taken(reading, sender, message);
            }
            return message.told() || same(before.get(), (Observation) reading.entry())
                    ? received(before.get(), message)
                    : answer(another(message), gateway);
        } catch (Unfit unfit) {
            keep(unfit.at(0, message.text()), sender);
            return new Reply(false, String.valueOf(unfit.getMessage()));
        }
    }

    private Reading.Understood reading(TextMessage said, Message message, PhoneNumber number) throws Unfit {
        Instant now = clock.instant();
        Instant at = message.at().filter(moment -> !moment.isAfter(now)).orElse(now);
        if (said instanceof TextMessage.Nothing nothing) {
            return draft(Observation.NIHIL, "0", region(nothing.region(), nothing.behind(), number, at), nothing.text(), message,
                    number, at);
        }
        if (!(said instanceof TextMessage.Report report)) {
            throw new Unfit("text", message.text(), "Maaf, belum dimengerti. " + HOW);
        }
        if (report.indicator().isEmpty()) {
            throw new Unfit("indicator", message.text(), "Kejadian apa? " + HOW);
        }
        RegionCode region = region(report.region(), report.behind(), number, at);
        String count = report.count().orElseThrow(() -> new Unfit("value", message.text(),
                Text.of("Berapa jumlahnya? Balas: LAPOR %s %s JUMLAH KETERANGAN.", region, report.indicator())));
        return draft(report.indicator(), count, region, report.text(), message, number, at);
    }

    /**
     * Where it happened. A code behind the words counts where it lies in the region of the number, and where it can be nothing else than a
     * code: days and hours look like others.
     */
    private RegionCode region(Optional<String> typed, List<String> behind, PhoneNumber number, Instant at) throws Unfit {
        Places places = new Places(codes);
        if (typed.isPresent()) {
            return places.region("region", typed.get(), Written.TEXT, at);
        }
        for (String code : behind) {
            boolean village = RegionCode.of(code).level() == RegionLevel.DESA;
            if (village || codes.region(RegionCode.of(code)) && RegionCode.of(code).within(number.region())) {
                return places.region("region", code, Written.TEXT, at);
            }
        }
        return number.region();
    }

    private Reading.Understood draft(String indicator, String count, RegionCode region, String text, Message message,
            PhoneNumber number,
            Instant at) throws Unfit {
        EntryId id = new EntryId(number.source(), "sms/" + message.receipt(), 0);
        return new ObservationDraft(id, false, indicator, region, Decimals.value("value", count), When.stated(at), Kind.ACTUAL,
                text)
                .understood(1, new Payload("sms", new byte[0], clock.instant()), codes);
    }

    private Reply taken(Reading.Understood reading, Sender sender, Message message) {
        Observation report = (Observation) reading.entry();
        Acknowledgement receipt = intake.take(List.of(reading), sender);
        return receipt.refused().isEmpty() ? received(report, message) : new Reply(false, receipt.refused().get(0).remedy());
    }

    /** Also where the gateway brings a message again. */
    private Reply received(Observation report, Message message) {
        if (report.retracted()) {
            return withdrawn(message.receipt());
        }
        return new Reply(true,
                Text.of("Diterima: %s = %s, wilayah %s (%s). Nomor %s. Keliru? Balas: BATAL %s", report.indicator(),
                        report.value().toPlainString(), report.region(), codes.fullName(report.region()), message.receipt(),
                        message.receipt()));
    }

    private static Reply withdrawn(String receipt) {
        return new Reply(true, Text.of("Laporan %s sudah ditarik.", receipt));
    }

    private Reply cancelled(TextMessage.Cancel cancel, PhoneNumber number, Sender sender) throws Unfit {
        Optional<Observation> last = last(number, cancel.receipt());
        if (last.isEmpty()) {
            throw new Unfit("text", cancel.receipt(),
                    Text.of("Tidak ada laporan bernomor %s dari instansi Anda.", Excerpt.of(cancel.receipt())));
        }
        if (last.get().retracted()) {
            return withdrawn(cancel.receipt());
        }
        Acknowledgement receipt = intake.take(List.of(new Reading.Understood(1, last.get().takenBack())), sender);
        return receipt.refused().isEmpty()
                ? new Reply(true, Text.of("Laporan %s ditarik.", cancel.receipt()))
                : new Reply(false, receipt.refused().get(0).remedy());
    }

    private Optional<Observation> last(PhoneNumber number, String receipt) {
        return past.revisions(number.source(), "sms/" + receipt).stream()
                .flatMap(entry -> entry instanceof Observation report ? Stream.of(report) : Stream.empty())
                .reduce((earlier, later) -> later);
    }

    private void keep(Reading.Refused refused, Sender sender) {
        intake.take(List.of(refused), sender);
    }

    private static Sender sender(Voice voice) {
        return new Sender(new Submission(voice.account(), Way.SMS), voice, "sms");
    }
}
