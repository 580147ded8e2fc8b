package id.kentongan.command;

import id.kentongan.facts.Text;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What follows a command: {@code --name value…}. Every value is checked before any work begins. */
final class Arguments {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([smhd])");
    /** The longest that the usage shows. Far beyond it the moments of the ticks can no longer be computed. */
    private static final Duration LONGEST_SPAN = Duration.ofDays(7);

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** @throws WrongUse for a name that is not among the allowed ones, or a word that belongs to none */
    Arguments(List<String> words, Set<String> allowed) {
        List<String> current = List.of();
        for (String word : words) {
            if (word.startsWith("--")) {
                if (!allowed.contains(word)) {
                    throw new WrongUse(Text.of("Pilihan \"%s\" tidak dikenal di sini. Yang ada: %s.", word,
                            String.join(", ", allowed.stream().sorted().toList())));
                }
                current = values.computeIfAbsent(word, name -> new ArrayList<>());
            } else if (current.isEmpty() && values.isEmpty()) {
                throw new WrongUse(Text.of("\"%s\" tidak didahului pilihan seperti --rules.", word));
            } else {
                current.add(word);
            }
        }
    }

    boolean flag(String name) {
        List<String> given = values.get(name);
        if (given != null && !given.isEmpty()) {
            throw new WrongUse(Text.of("%s tidak diikuti nilai; \"%s\" tidak dimengerti.", name, given.get(0)));
        }
        return given != null;
    }

    Optional<String> text(String name) {
        List<String> given = values.get(name);
        if (given == null) {
            return Optional.empty();
        }
        if (given.size() != 1) {
            throw new WrongUse(Text.of("%s harus diikuti satu nilai, bukan %d.", name, given.size()));
        }
        return Optional.of(given.get(0));
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new WrongUse(Text.of("%s harus ada.", name)));
    }

    Path directory(String name) {
        Path directory = path(name);
        if (!Files.isDirectory(directory)) {
            throw new WrongUse(Text.of("%s \"%s\" bukan direktori.", name, directory));
        }
        return directory;
    }

    Path path(String name) {
        return path(name, required(name));
    }

    List<Path> files(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.isEmpty()) {
            throw new WrongUse(Text.of("%s harus diikuti sedikitnya satu berkas.", name));
        }
        List<Path> files = given.stream().map(text -> path(name, text)).toList();
        files.stream().filter(file -> !Files.isReadable(file) || Files.isDirectory(file)).findFirst().ifPresent(file -> {
            throw new WrongUse(Text.of("%s \"%s\" bukan berkas yang dapat dibaca.", name, file));
        });
        return files;
    }

    private static Path path(String name, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new WrongUse(Text.of("%s \"%s\" bukan nama berkas.", name, text));
        }
    }

    /** A number and s, m, h or d, longer than zero and no longer than 7 days. */
    Optional<Duration> span(String name) {
        return text(name).map(text -> {
            Matcher span = SPAN.matcher(text);
            if (!span.matches() || Long.parseLong(span.group(1)) == 0) {
                throw new WrongUse(Text.of("%s \"%s\" bukan lama waktu. Tulis bilangan dan s, m, h atau d, misalnya 1s atau 5m.",
                        name, text));
            }
            long amount = Long.parseLong(span.group(1));
            Duration given = switch (span.group(2)) {
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
            if (given.compareTo(LONGEST_SPAN) > 0) {
                throw new WrongUse(Text.of("%s \"%s\" terlalu lama. Tulis paling lama %dd.", name, text, LONGEST_SPAN.toDays()));
            }
            return given;
        });
    }

    /** RFC 3339 with an offset, within years that can be judged. */
    Optional<Instant> moment(String name) {
        return text(name).map(text -> {
            try {
                OffsetDateTime moment = OffsetDateTime.parse(text);
                if (moment.getYear() < 1970 || moment.getYear() > 2199) {
                    throw new WrongUse(Text.of("%s \"%s\": tahunnya harus 1970 sampai 2199.", name, text));
                }
                return moment.toInstant();
            } catch (DateTimeParseException unreadable) {
                throw new WrongUse(Text.of("%s \"%s\" bukan waktu. Tulis seperti 2024-11-27T08:00:00+07:00.", name, text));
            }
        });
    }
}
