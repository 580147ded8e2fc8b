package id.kentongan.adapters.kit;

import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads source files. What is wrong in one is told all at once, each with its line. */
public final class SourceFiles {
    private static final List<String> TOP = List.of("name", "title", "from", "form", "as", "limits", "sample");
    private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,5})([smhd])");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,98}");
    private static final Pattern GRADE = Pattern.compile("([A-F])([1-6])");
    private static final Pattern ACCOUNT = Pattern.compile("sumber-[a-z0-9-]{1,50}");
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);
    private static final int MOST_A_MINUTE = 100_000;
    private static final int LARGEST_MB = 50;

    private SourceFiles() {}

    /**
     * What a file says, or what is wrong with it.
     *
     * @param source present only where nothing is wrong
     */
    public record Checked(Optional<SourceFile> source, List<Problem> problems) {}

    /**
     * Reads a file.
     *
     * @param fileName as the file is called, such as {@code polres-harian.yaml}
     */
    public static Checked read(String fileName, byte[] content) {
        List<Problem> problems = new ArrayList<>();
        Optional<SourceFile> source = Yaml.read(content, problems).map(root -> Keys.root(root, problems).only(TOP))
                .map(keys -> source(fileName, keys));
        return new Checked(problems.isEmpty() ? source : Optional.empty(), List.copyOf(problems));
    }

    private static SourceFile source(String fileName, Keys keys) {
        String name = keys.required("name", "polres-harian");
        String stem = fileName.replaceFirst("[.]ya?ml$", "");
        if (!name.isEmpty() && !SourceFile.NAME.matcher(name).matches()) {
            keys.problem(keys.lineOf("name"), "name",
                    "Tulis 3 sampai 40 huruf kecil, angka dan tanda hubung, misalnya polres-harian.");
        } else if (!name.isEmpty() && !name.equals(stem)) {
            keys.problem(keys.lineOf("name"), "name", Text.of("\"%s\" harus sama dengan nama berkasnya, %s.yaml.", name, name));
        }
        From from = from(keys.part("from"));
        Form form = FormKeys.form(keys.part("form"));
        return new SourceFile(name, keys.required("title", "Laporan harian Polres"), from, form,
                as(keys.part("as"), name, form), limits(keys.part("limits")),
                keys.as("sample", text -> Optional.of(text).filter(file -> FILE_NAME.matcher(file).matches()),
                        "Tulis nama berkas di samping berkas ini, tanpa direktori."));
    }

    private static From from(Keys keys) {
        String address = keys.required("uri", "sftp://data.example/keluar");
        Optional<Scheme> scheme = Scheme.of(address);
        if (scheme.isEmpty()) {
            if (!address.isEmpty()) {
                keys.problem(keys.lineOf("uri"), "uri", Text.of("\"%s\" tidak dapat dipakai. Yang ada: %s.",
                        Excerpt.of(address), String.join(", ", Scheme.all())));
            }
            return new From(Scheme.FILE, address, Optional.empty(), Optional.empty(), SHORTEST_PAUSE, Map.of());
        }
        Scheme way = scheme.get();
        List<String> known = new ArrayList<>(List.of("uri"));
        way.options().forEach(option -> known.add(option.key()));
        keys.only(known);
        SourceAddress.problem(way, address).ifPresent(remedy -> keys.problem(keys.lineOf("uri"), "uri", remedy));
        Map<String, String> options = new HashMap<>();
        Duration every = SHORTEST_PAUSE;
        for (Option option : way.options()) {
            switch (option.key()) {
                case "every" -> every = pause(keys, option);
                case "user", "password" -> {
                    // Read on their own below.
                }
                default -> options.put(option.key(), value(keys, option));
            }
        }
        return new From(way, address, keys.has("user") ? keys.text("user") : Optional.empty(), secret(keys), every, options);
    }

    private static String value(Keys keys, Option option) {
        String value = option.standard().map(standard -> keys.text(option.key()).orElse(standard))
                .orElseGet(() -> keys.required(option.key(), option.example()));
        if (!value.isEmpty() && !option.form().matcher(value).matches()) {
            keys.problem(keys.lineOf(option.key()), option.key(), Text.of("\"%s\" tidak dapat dipakai. Tulis %s, misalnya %s.",
                    Excerpt.of(value), option.unit(), option.example()));
        }
        return value;
    }

    private static Duration pause(Keys keys, Option option) {
        return span(keys, "every").filter(every -> {
            boolean fits = every.compareTo(SHORTEST_PAUSE) >= 0 && every.compareTo(LONGEST_PAUSE) <= 0;
            if (!fits) {
                keys.problem(keys.lineOf("every"), "every", "Tulis dari 1s sampai 7d.");
            }
            return fits;
        }).orElseGet(() -> parsed(option.standard().orElseThrow()).orElseThrow());
    }

    private static Optional<Duration> span(Keys keys, String key) {
        return keys.as(key, SourceFiles::parsed, "bukan lama waktu. Tulis bilangan dan s, m, h atau d, misalnya 5m.");
    }

    private static Optional<Duration> parsed(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(span.group(1));
        return Optional.of(switch (span.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        });
    }

    private static Optional<Secret> secret(Keys keys) {
        if (!keys.has("password")) {
            return Optional.empty();
        }
        if (keys.plain("password")) {
            keys.problem(keys.lineOf("password"), "password",
                    "Sandi tidak ditulis di sini. Simpan dalam direktori rahasia dan tulis {file: NAMA}, atau {env: SUMBER_NAMA}.");
            return Optional.empty();
        }
        Keys password = keys.part("password").only(List.of("file", "env"));
        Optional<Secret> file = password.as("file", name -> Optional.of(name).filter(Secret.NAME.asMatchPredicate()),
                "Tulis nama berkas dalam direktori rahasia: huruf kecil, angka, - dan _.").map(Secret.InFile::new);
        Optional<Secret> variable = password.as("env", name -> Optional.of(name).filter(Secret.VARIABLE.asMatchPredicate()),
                "Nama variabelnya harus diawali SUMBER_, misalnya SUMBER_POLRES.").map(Secret.InEnvironment::new);
        if (password.has("file") == password.has("env")) {
            keys.problem(keys.lineOf("password"), "password", "Tulis {file: NAMA} atau {env: SUMBER_NAMA}, salah satu.");
        }
        return file.or(() -> variable);
    }

    private static As as(Keys keys, String name, Form form) {
        keys.only(List.of("account", "source", "classification", "grade"));
        boolean tellsItself = form.reader().known().isPresent() || form.fields().containsKey("source");
        Optional<String> source = tellsItself ? keys.text("source") : Optional.of(keys.required("source", "POLRES"));
        return new As(
                keys.as("account", text -> Optional.of(text).filter(ACCOUNT.asMatchPredicate()),
                        "Akun sumber diawali sumber-, misalnya sumber-polres.")
                        .orElse("sumber-" + name),
                source,
                keys.as("classification", SourceFiles::classification, "Tulis BIASA, TERBATAS, RAHASIA atau SANGAT_RAHASIA."),
                keys.as("grade", SourceFiles::grade, "Tulis huruf A sampai F dan angka 1 sampai 6, misalnya B2."));
    }

    private static Optional<Classification> classification(String text) {
        return List.of(Classification.values()).stream().filter(one -> one.name().equals(text)).findFirst();
    }

    private static Optional<Grade> grade(String text) {
        Matcher grade = GRADE.matcher(text);
        return grade.matches()
                ? Optional.of(new Grade(grade.group(1).charAt(0), Integer.parseInt(grade.group(2))))
                : Optional.empty();
    }

    private static Limits limits(Keys keys) {
        keys.only(List.of("fresh", "perMinute", "largestMB"));
        int perMinute = number(keys, "perMinute", MOST_A_MINUTE).orElse(600);
        int largest = number(keys, "largestMB", LARGEST_MB).orElse(10) << 20;
        return new Limits(span(keys, "fresh"), perMinute, largest);
    }

    private static Optional<Integer> number(Keys keys, String key, int most) {
        return keys.as(key, text -> text.matches("[1-9]\\d{0,5}") && Integer.parseInt(text) <= most
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty(), Text.of("Tulis bilangan 1 sampai %d.", most));
    }
}
