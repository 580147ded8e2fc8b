package id.kentongan.kill;

import id.kentongan.facts.EntryId;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;

/** Starts one server again and again over the same data, under load, and kills it at random moments, its start-up included. */
final class Ordeal implements Callable<Ordeal.Survived> {
    private static final int LONGEST_START_MILLIS = 180_000;

    private final Victim victim;
    private final Path rules;
    private final int kills;
    private final long seed;

    Ordeal(Victim victim, Path rules, int kills, long seed) {
        this.victim = victim;
        this.rules = rules;
        this.kills = kills;
        this.seed = seed;
    }

    /** What the client knows in the end, and how often the server was killed before it answered at all. */
    record Survived(Path data, Set<EntryId> acknowledged, int killedStarting, int killedWorking) {}

    @Override
    public Survived call() throws InterruptedException {
        Random random = new Random(seed);
        Sender sender = new Sender(victim.port(), seed);
        Thread sending = new Thread(sender, "sender");
        sending.start();
        try {
            return suffer(random, sender);
        } finally {
            sender.stop();
            sending.join();
        }
    }

    private Survived suffer(Random random, Sender sender) throws InterruptedException {
        int starting = 0;
        int working = 0;
        for (int kill = 0; kill < kills; kill++) {
            int before = sender.acknowledged().size();
            Process process = victim.start(rules);
            try {
                if (random.nextInt(3) == 0) {
                    Thread.sleep(random.nextInt(6_000));
                } else {
                    awaitWork(process, sender, before);
                    Thread.sleep(random.nextInt(2_500));
                }
            } finally {
                Victim.kill(process);
            }
            if (sender.acknowledged().size() == before) {
                starting++;
            } else {
                working++;
            }
        }
        return new Survived(victim.data(), sender.acknowledged(), starting, working);
    }

    private void awaitWork(Process process, Sender sender, int before) throws InterruptedException {
        for (int waited = 0; sender.acknowledged().size() == before; waited += 10) {
            if (!process.isAlive() || waited > LONGEST_START_MILLIS) {
                throw new IllegalStateException("The server did not come up again; last refusal: %s%n%s"
                        .formatted(sender.lastRefusal(), victim.said()));
            }
            Thread.sleep(10);
        }
    }
}
