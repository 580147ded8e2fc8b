package id.kentongan.simulation;

import id.kentongan.watch.Post;
import id.kentongan.watch.ShownClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A process that is begun again whenever it ends, and whose database fails now and then. Only the database remembers. */
final class Mortal implements AutoCloseable {
    private static final int ONE_IN = 12;

    private final Ground ground;
    private final FrailDatabase database;
    private final ShownClock clock;
    private final List<Class<?>> instead;
    private final Random random;
    private final Figures figures;
    private Path rules;
    private Post post;

    Mortal(Ground ground, ShownClock clock, Path rules, List<Class<?>> instead, Random random, Figures figures) {
        this.ground = ground;
        this.database = ground.database();
        this.clock = clock;
        this.rules = rules;
        this.instead = instead;
        this.random = random;
        this.figures = figures;
        database.mend();
        ground.clear();
        post = begun();
    }

    Post post() {
        return post;
    }

    /** Does something. The database may fail meanwhile, and the process die of it. */
    void attempt(Runnable doing) {
        boolean dying = random.nextInt(2 * ONE_IN) == 0;
        if (dying || random.nextInt(ONE_IN) == 0) {
            arm(dying);
        }
        try {
            doing.run();
        } catch (RuntimeException fault) {
            if (!database.failed()) {
                throw fault;
            }
        }
        boolean struck = recovered();
        if (struck && dying) {
            restart();
        }
    }

    private void arm(boolean forGood) {
        FrailDatabase.Moment moment = FrailDatabase.Moment.values()[random.nextInt(3)];
        int butSoMany = random.nextInt(moment == FrailDatabase.Moment.STATEMENT ? 40 : 3);
        database.failAt(moment, butSoMany, forGood);
    }

    private boolean recovered() {
        boolean struck = database.failed();
        if (struck) {
            figures.struck(database.moment());
        }
        database.mend();
        return struck;
    }

    /** Ends here, and is begun again. */
    void restart() {
        figures.restarted();
        post.close();
        post = begun();
    }

    /** It may die while it starts, and is begun once more then. */
    private Post begun() {
        if (random.nextInt(ONE_IN) == 0) {
            arm(true);
            Optional<Post> first = tried();
            if (!recovered() && first.isPresent()) {
                return first.get();
            }
            first.ifPresent(Post::close);
        }
        return ground.begin(rules, clock, instead);
    }

    private Optional<Post> tried() {
        try {
            return Optional.of(ground.begin(rules, clock, instead));
        } catch (RuntimeException fault) {
            if (!database.failed()) {
                throw fault;
            }
            return Optional.empty();
        }
    }

    /** From its next start on it is given another directory. */
    void given(Path directory) {
        rules = directory;
    }

    @Override
    public void close() {
        database.mend();
        post.close();
    }
}
