package id.kentongan.adapters.interchange;

import id.kentongan.adapters.Excerpt;
import id.kentongan.adapters.strict.KnownWords;
import id.kentongan.adapters.strict.Moments;
import id.kentongan.adapters.strict.Texts;
import id.kentongan.adapters.strict.Unfit;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Deed;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Level;
import id.kentongan.facts.Text;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a person does, read from its name and what belongs to it; the same for a line of the journal and for our own doors. */
public final class Deeds {
    private static final Pattern MANUAL = Pattern.compile(Pattern.quote(AlertKey.MANUAL) + "[A-Z0-9][A-Z0-9-]{0,39}");

    private final Deed.Verb verb;
    private final Map<String, String> payload;

    private Deeds(Deed.Verb verb, Map<String, String> payload) {
        this.verb = verb;
        this.payload = payload;
    }

    /**
     * @param act one of {@link Deed.Verb}
     * @param payload what belongs to it, by the names of the contract
     * @throws Unfit naming the field, {@code payload.unit} for instance
     */
    public static Deed read(String act, Map<String, String> payload) throws Unfit {
        return new Deeds(KnownWords.constant("act", act, Deed.Verb.values()), payload).deed();
    }

    /** @throws Unfit where a deed needs a reason and has none */
    public static String reason(Deed deed, boolean retracted, String reason) throws Unfit {
        if (deed.verb().reasoned() && !retracted && reason.isBlank()) {
            throw new Unfit("reason", reason, Text.of("%s perlu alasan. Tulis di reason mengapa.", deed.verb()));
        }
        return Texts.free("reason", reason);
    }

    /** A code under which people raise what no rule knows. */
    public static String manual(String field, String code) throws Unfit {
        if (!MANUAL.matcher(code).matches()) {
            throw new Unfit(field, code,
                    Text.of("RAISE hanya untuk kode berawal %s lalu huruf besar, angka dan tanda hubung, misalnya %sHOAKS.",
                            AlertKey.MANUAL,
                            AlertKey.MANUAL));
        }
        return code;
    }

    private Deed deed() throws Unfit {
        return switch (verb) {
            case ESCALATE -> {
                only(Set.of("to"));
                if (payload.containsKey("to")) {
                    KnownWords.constant(field("to"), payload.get("to"), new Level[]{Level.MERAH});
                }
                yield new Deed.Escalate();
            }
            case CLEAR -> bare(new Deed.Clear());
            case TAKE -> bare(new Deed.Take());
            case VERIFY -> bare(new Deed.Verify());
            case COMMENT -> bare(new Deed.Comment());
            case RAISE -> new Deed.Raise(constant("to", new Level[]{Level.KUNING, Level.MERAH}));
            case VERDICT -> new Deed.Verdict(constant("verdict", Deed.Finding.values()));
            case RELEASE -> new Deed.Release(constant("to", Classification.values()));
            case SILENCE -> {
                only(Set.of("until"));
                yield new Deed.Silence(
                        Moments.moment(field("until"), given("until", "Tulis sampai kapan, RFC 3339 dengan zona waktu.")));
            }
            case HANDLE -> {
                only(Set.of("progress", "unit"));
                yield new Deed.Handle(
                        KnownWords.constant(field("progress"), given("progress", "Tulis DIMULAI atau SELESAI."),
                                Handling.Progress.values()),
                        Texts.name(field("unit"), given("unit", "Tulis satuan yang menangani, misalnya Polres Gowa.")));
            }
        };
    }

    private Deed bare(Deed deed) throws Unfit {
        only(Set.of());
        return deed;
    }

    private <E extends Enum<E>> E constant(String name, E[] constants) throws Unfit {
        only(Set.of(name));
        return KnownWords.constant(field(name), given(name, Text.of("%s perlu %s.", verb, name)), constants);
    }

    private String given(String name, String remedy) throws Unfit {
        String given = payload.getOrDefault(name, "");
        if (given.isBlank()) {
            throw new Unfit(field(name), given, remedy);
        }
        return given;
    }

    private void only(Set<String> names) throws Unfit {
        for (String name : new TreeSet<>(payload.keySet())) {
            if (!names.contains(name)) {
                throw new Unfit(field(name), payload.getOrDefault(name, ""), Text.of("\"%s\" bukan bagian dari %s.%s Hapus.",
                        Excerpt.of(name), verb, KnownWords.suggestion(name, names)));
            }
        }
    }

    private static String field(String name) {
        return "payload." + name;
    }
}
