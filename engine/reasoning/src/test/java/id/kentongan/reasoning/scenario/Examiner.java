package id.kentongan.reasoning.scenario;

import com.sun.management.OperatingSystemMXBean;
import id.kentongan.reasoning.book.Problem;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that examines every hostile book, one after the other, in a heap that somebody else has bounded, and says what each cost. */
final class Examiner {
    private Examiner() {}

    /** @param arguments a directory to write into; words of which a book's name must hold one, all if there are none */
    public static void main(String[] arguments) throws Exception {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Path directory = Path.of(arguments[0]);
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        int number = 0;
        for (Map.Entry<String, HostileBooks.Book> book : HostileBooks.all().entrySet()) {
            if (!wanted.isEmpty() && !book.getKey().equals(HostileBooks.SOUND)
                    && wanted.stream().noneMatch(book.getKey()::contains)) {
                continue;
            }
            Path rules = directory.resolve("buku" + number++);
            for (Map.Entry<String, byte[]> file : book.getValue().files().get().entrySet()) {
                Path path = rules.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
                assert file.getValue().length <= 5_000_000 : book.getKey();
            }
            long before = machine.getProcessCpuTime();
            Examination examined = Examination.of(rules);
            long spent = (machine.getProcessCpuTime() - before) / 1_000_000;
            List<String> problems = examined.problems().stream().map(Problem::toString).toList();
            int longest = problems.stream().mapToInt(String::length).max().orElse(0);
            String naming = problems.stream().filter(problem -> problem.startsWith(book.getValue().file())).findFirst()
                    .orElse(problems.isEmpty() ? "" : "!" + problems.get(0));
            System.out.println(String.join("\t", "BUKU", book.getKey(), Long.toString(spent), Integer.toString(problems.size()),
                    Integer.toString(longest), naming.replaceAll("\\s", " ")));
        }
        System.out.println("SELESAI");
    }
}
