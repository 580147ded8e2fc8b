package id.kentongan.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that the program says or decides depends on the language, the time zone or the encoding of the machine it runs on. */
class AnyMachineTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.kentongan");
    private static final String STRINGS = "[Ljava.lang.Object;)";
    private static final Set<String> FORBIDDEN = Set.of("java.lang.String.formatted(" + STRINGS,
            "java.lang.String.format(java.lang.String, " + STRINGS, "java.lang.String.toUpperCase()",
            "java.lang.String.toLowerCase()", "java.io.PrintStream.printf(java.lang.String, " + STRINGS,
            "java.io.PrintStream.format(java.lang.String, " + STRINGS, "java.io.PrintWriter.printf(java.lang.String, " + STRINGS,
            "java.io.PrintWriter.format(java.lang.String, " + STRINGS, "java.util.Formatter.<init>()",
            "java.util.Locale.getDefault()", "java.util.Locale.getDefault(java.util.Locale$Category)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.time.format.DateTimeFormatterBuilder.toFormatter()", "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.text.DecimalFormat.<init>(java.lang.String)", "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getNumberInstance()", "java.text.NumberFormat.getIntegerInstance()",
            "java.text.MessageFormat.<init>(java.lang.String)", "java.text.Collator.getInstance()",
            "java.text.MessageFormat.format(java.lang.String, " + STRINGS, "java.util.Scanner.<init>(java.io.InputStream)",
            "java.time.ZoneId.systemDefault()", "java.util.TimeZone.getDefault()", "java.time.Clock.systemDefaultZone()",
            "java.time.LocalDate.now()", "java.time.LocalTime.now()", "java.time.LocalDateTime.now()",
            "java.time.OffsetDateTime.now()", "java.time.ZonedDateTime.now()", "java.nio.charset.Charset.defaultCharset()",
            "java.lang.String.getBytes()", "java.lang.String.<init>([B)", "java.lang.String.<init>([B, int, int)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)", "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.FileReader.<init>(java.io.File)", "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)", "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.PrintStream.<init>(java.io.OutputStream)", "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
            "java.io.ByteArrayOutputStream.toString()", "java.io.PrintWriter.<init>(java.io.OutputStream)");

    private static final ArchCondition<JavaClass> ASK_THE_MACHINE = new ArchCondition<>("ask the machine for its language") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getAccessesFromSelf().stream().filter(access -> access.getTarget() instanceof CodeUnitAccessTarget)
                    .filter(access -> FORBIDDEN.contains(access.getTarget().getFullName()))
                    .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
        }
    };

    @Test
    void nothingAsksTheMachineForItsLanguageZoneOrEncoding() {
        classes().should(never(ASK_THE_MACHINE)).check(PROGRAM);
    }

    /** The rule is only worth as much as its names are right: each is found where it stands. */
    @Test
    void whatIsForbiddenIsFoundWhereItStands() {
        JavaClasses here = new ClassFileImporter().importClasses(Offender.class);
        long found = here.get(Offender.class).getAccessesFromSelf().stream()
                .filter(access -> FORBIDDEN.contains(access.getTarget().getFullName())).count();

        assertThat(found).isEqualTo(9);
    }

    /** Groups of digits are parted by a comma in English only; what people read goes through the figures of their language. */
    @Test
    void noMessageGroupsDigitsAsEnglishDoes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../.."))) {
            List<Path> grouping = files.filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java") && !file.toString().contains("benchmarks"))
                    .filter(file -> text(file).contains("%,")).toList();
            assertThat(grouping).isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does what nobody may. */
    static final class Offender {
        List<Object> offend(byte[] bytes) {
            return List.of("%d".formatted(1), String.format("%d", 1), "a".toUpperCase(), "a".toLowerCase(),
                    java.time.ZoneId.systemDefault(), java.time.format.DateTimeFormatter.ofPattern("yyyy"), new String(bytes),
                    "a".getBytes(), Stream.of("%s").map(String::toUpperCase));
        }
    }
}
