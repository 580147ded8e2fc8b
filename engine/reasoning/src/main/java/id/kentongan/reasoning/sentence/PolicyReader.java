package id.kentongan.reasoning.sentence;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.sentence.PolicyText.Saying;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the policies of one {@code .dslr} file, line by line. Whatever is not of the one form a policy has is refused. */
final class PolicyReader {
    private static final Pattern HEAD = Pattern
            .compile("aturan \"([A-Z]{2,5}-[0-9]{1,3}) ([\\p{L}\\p{N} ,.:;()/%&'-]{3,120})\"(.*)");
    private static final Pattern HOLD = Pattern.compile("tahan ([0-9]{1,3}) hari");
    private static final Pattern OPTIONS = Pattern.compile("(?:(lingkup nasional)|(tahan [0-9]{1,3} hari)|,|\\s)+");
    private static final Pattern CITATION = Pattern
            .compile("(UUD|UU|Perppu|PP|Perpres|Inpres|Permendagri|Kepmendagri|PKPU|Perbawaslu|Perkap|Perka|Perda) .*");
    private static final int LONGEST_LINE = 500;
    private static final int MOST_SENTENCES = 12;
    private static final int MOST_RULES = 100;

    private enum Section {
        OUTSIDE, HEAD, CONDITIONS, CONCLUSION
    }

    private final String file;
    private final Consumer<Flaw> flaws;
    private final List<PolicyText> drafts = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private final List<Saying> conditions = new ArrayList<>();
    private final List<Saying> conclusions = new ArrayList<>();
    private Section part = Section.OUTSIDE;
    private boolean sound = true;
    private int start;
    private String code = "";
    private String name = "";
    private boolean national;
    private int scopeLine;
    private Duration hold = Duration.ofDays(1);

    private PolicyReader(String file, Consumer<Flaw> flaws) {
        this.file = file;
        this.flaws = flaws;
    }

    static List<PolicyText> read(String file, String text, Consumer<Flaw> flaws) {
        PolicyReader script = new PolicyReader(file, flaws);
        int number = 0;
        for (String line : text.lines().toList()) {
            script.line(++number, line);
        }
        if (script.part != Section.OUTSIDE) {
            script.flaw(script.start, "", "aturan tidak ditutup. Tulis \"selesai\" pada baris terakhirnya.");
        }
        return script.drafts;
    }

    private void line(int number, String raw) {
        String line = raw.strip().replaceAll("[ \\t]+", " ");
        if (hostile(number, raw, line)) {
            return;
        }
        if (part != Section.OUTSIDE || !line.isEmpty()) {
            text.add(raw.stripTrailing());
        }
        if (line.isEmpty()) {
            forgetIfOutside();
        } else if (line.startsWith("#")) {
            comments.add(line.substring(1).strip());
        } else if (line.startsWith("aturan")) {
            head(number, line);
        } else {
            switch (part) {
                case OUTSIDE -> {
                    flaw(number, line,
                            Text.of("\"%s\" berdiri di luar aturan. Awali dengan: aturan \"KBJ-01 nama\".", cut(line)));
                    text.clear();
                }
                case HEAD -> options(number, line);
                case CONDITIONS -> condition(number, line);
                case CONCLUSION -> conclusion(number, line);
            }
        }
    }

    private boolean hostile(int number, String raw, String line) {
        if (line.startsWith(">")) {
            flaw(number, line, "baris yang diawali \">\" memuat kode dan tidak pernah diterima. Pakai kalimat dari kosakata.");
        } else if (raw.indexOf('\\') >= 0) {
            flaw(number, line, "garis miring terbalik tidak diterima di mana pun dalam kebijakan. Hapus.");
        } else if (raw.length() > LONGEST_LINE) {
            flaw(number, cut(line), Text.of("baris %d huruf; paling panjang %d.", raw.length(), LONGEST_LINE));
        } else if (raw.codePoints().anyMatch(PolicyReader::unseen)) {
            flaw(number, cut(line), "baris memuat huruf kendali atau huruf yang tidak tampak. Hapus lalu ketik ulang.");
        } else {
            return false;
        }
        return true;
    }

    private static boolean unseen(int letter) {
        return Character.isISOControl(letter) && letter != '\t' || Character.getType(letter) == Character.FORMAT
                || Character.getType(letter) == Character.PRIVATE_USE || Character.getType(letter) == Character.UNASSIGNED
                || Character.getType(letter) == Character.SURROGATE || letter == 0x2028 || letter == 0x2029;
    }

    private void forgetIfOutside() {
        if (part == Section.OUTSIDE) {
            comments.clear();
            text.clear();
        }
    }

    private void head(int number, String line) {
        if (part != Section.OUTSIDE) {
            flaw(number, line, Text.of("aturan baru dimulai sebelum %s ditutup. Tulis \"selesai\" lebih dahulu.", code));
            reset();
            text.add(line);
        }
        part = Section.HEAD;
        sound = true;
        start = number;
        Matcher head = HEAD.matcher(line);
        if (!head.matches()) {
            flaw(number, line,
                    "kepala aturan tidak terbaca. Bentuknya: aturan \"KBJ-01 nama kebijakan\"; kode berupa huruf besar, tanda "
                            + "hubung dan angka, nama berupa kata biasa.");
            return;
        }
        code = head.group(1);
        name = head.group(2);
        if (!head.group(3).isBlank()) {
            options(number, head.group(3).strip());
        }
    }

    private void options(int number, String line) {
        if (line.equals("jika")) {
            part = Section.CONDITIONS;
            return;
        }
        if (!OPTIONS.matcher(line).matches()) {
            flaw(number, line,
                    Text.of("\"%s\" tidak dikenal di sini. Yang boleh: lingkup nasional, tahan 3 hari, lalu jika.", cut(line)));
            return;
        }
        if (line.contains("lingkup nasional")) {
            national = true;
            scopeLine = number;
        }
        Matcher days = HOLD.matcher(line);
        if (days.find()) {
            hold = Duration.ofDays(Integer.parseInt(days.group(1)));
        }
    }

    private void condition(int number, String line) {
        if (line.equals("maka")) {
            part = Section.CONCLUSION;
        } else if (line.equals("jika") || line.equals("selesai")) {
            flaw(number, line, Text.of("\"%s\" tidak pada tempatnya. Urutannya: aturan, jika, maka, selesai.", line));
            if (line.equals("selesai")) {
                reset();
            }
        } else {
            conditions.add(new Saying(number, line));
        }
    }

    private void conclusion(int number, String line) {
        if (line.equals("selesai")) {
            finish();
        } else if (line.equals("jika") || line.equals("maka")) {
            flaw(number, line, Text.of("\"%s\" tidak pada tempatnya. Urutannya: aturan, jika, maka, selesai.", line));
        } else {
            conclusions.add(new Saying(number, line));
        }
    }

    private void finish() {
        if (conditions.isEmpty() || conditions.size() > MOST_SENTENCES) {
            flaw(start, "",
                    Text.of("aturan punya %d kalimat di bawah jika; harus 1 sampai %d.", conditions.size(), MOST_SENTENCES));
        }
        if (conclusions.size() != 1) {
            flaw(start, "", Text.of("aturan punya %d kalimat di bawah maka; harus tepat satu.", conclusions.size()));
        }
        if (drafts.size() >= MOST_RULES) {
            flaw(start, "", Text.of("lebih dari %d aturan dalam satu berkas. Bagi berkas ini.", MOST_RULES));
        }
        if (sound) {
            List<String> citations = comments.stream().flatMap(PolicyReader::citations).distinct().toList();
            drafts.add(new PolicyText(file, start, code, name, national, national ? scopeLine : start, citations, hold,
                    List.copyOf(conditions), conclusions.get(0),
                    String.join("\n", text)));
        }
        reset();
    }

    /** {@code UU 7/2012 Pasal 14; UU 7/2012 Pasal 16: what it says}. */
    private static Stream<String> citations(String comment) {
        int colon = comment.indexOf(':');
        String cited = colon < 0 ? comment : comment.substring(0, colon);
        return Arrays.stream(cited.split(";")).map(String::strip)
                .map(part -> part.endsWith(".") ? part.substring(0, part.length() - 1) : part)
                .filter(part -> CITATION.matcher(part).matches());
    }

    private void reset() {
        part = Section.OUTSIDE;
        comments.clear();
        text.clear();
        conditions.clear();
        conclusions.clear();
        sound = true;
        code = "";
        name = "";
        national = false;
        hold = Duration.ofDays(1);
    }

    private void flaw(int line, String value, String message) {
        sound = false;
        flaws.accept(new Flaw(file, line, code, cut(value), message));
    }

    static String cut(String line) {
        return line.length() <= 80 ? line : line.substring(0, 80) + " …";
    }
}
