package id.kentongan.reasoning.time;

import java.util.Arrays;

/**
 * Who changes by itself, and when: the one queue of time of a shard. A wish that is put off, as most are by every report, costs
 * nothing until its first moment comes. Single writer.
 */
public final class Agenda {
    private static final int FIRST_SIZE = 64;
    private static final int CHILDREN = 4;

    private long[] moments = new long[FIRST_SIZE];
    private Sleeper[] sleepers = new Sleeper[FIRST_SIZE];
    private int size;

    /** Wakes it at that moment in place of any other; {@link Nanos#NEVER}: not at all. */
    public void wakeAt(Sleeper sleeper, long moment) {
        sleeper.wish = moment;
        if (moment < sleeper.ticket) {
            sleeper.ticket = moment;
            push(moment, sleeper);
        }
    }

    /** Wakes all whose moment has come, in the order of their moments. What is woken only takes note. */
    public void wakeAllBy(long tick) {
        while (next() <= tick && size > 0) {
            Sleeper sleeper = sleepers[0];
            pop();
            sleeper.ticket = Nanos.NEVER;
            sleeper.wish = Nanos.NEVER;
            sleeper.wake();
        }
    }

    /** The next moment at which something changes by itself; {@link Nanos#NEVER} if nothing will. */
    public long next() {
        while (size > 0 && sleepers[0].wish != moments[0]) {
            Sleeper head = sleepers[0];
            boolean current = head.ticket == moments[0];
            pop();
            if (current) {
                head.ticket = Nanos.NEVER;
                if (head.wish != Nanos.NEVER) {
                    wakeAt(head, head.wish);
                }
            }
        }
        return size == 0 ? Nanos.NEVER : moments[0];
    }

    private void push(long moment, Sleeper sleeper) {
        if (size == moments.length) {
            moments = Arrays.copyOf(moments, 2 * size);
            sleepers = Arrays.copyOf(sleepers, 2 * size);
        }
        int at = size++;
        while (at > 0 && moments[(at - 1) / CHILDREN] > moment) {
            put(at, (at - 1) / CHILDREN);
            at = (at - 1) / CHILDREN;
        }
        moments[at] = moment;
        sleepers[at] = sleeper;
    }

    private void pop() {
        size--;
        long moment = moments[size];
        Sleeper sleeper = sleepers[size];
        int at = 0;
        for (int least = leastChild(at); least < size && moments[least] < moment; least = leastChild(at)) {
            put(at, least);
            at = least;
        }
        moments[at] = moment;
        sleepers[at] = sleeper;
        // What stands behind the end would keep the sleeper alive.
        sleepers[size] = sleepers[0];
    }

    private int leastChild(int parent) {
        int first = CHILDREN * parent + 1;
        int least = first;
        for (int child = first + 1; child < Math.min(first + CHILDREN, size); child++) {
            least = moments[child] < moments[least] ? child : least;
        }
        return least;
    }

    private void put(int to, int from) {
        moments[to] = moments[from];
        sleepers[to] = sleepers[from];
    }
}
