package id.kentongan.reasoning.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** In the packaged program the classes lie inside one file, which the threads of the common pool know nothing of. */
class AnyThreadTest {
    @Test
    void examplesPlayInAThreadThatDoesNotKnowTheProgramsClasses() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader file = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Object inside = file.loadClass(Inside.class.getName()).getConstructor().newInstance();
            thread.setContextClassLoader(file);

            assertThat(((Callable<?>) inside).call()).isEqualTo(true);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        String known = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<URL> places = new ArrayList<>();
        for (String place : known.split(File.pathSeparator)) {
            places.add(new File(place).toURI().toURL());
        }
        return places.toArray(URL[]::new);
    }

    /** Runs among classes of its own, as the program does in its one file. */
    public static final class Inside implements Callable<Boolean> {
        @Override
        public Boolean call() {
            Path rules = Path.of("..", "..", "rules");
            RuleBook book = RuleBook.read(rules);
            Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
            return Scenarios.read(rules).run(book, Regions.bundled()).stream().allMatch(Outcome::passed);
        }
    }
}
