package id.kentongan.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import id.kentongan.facts.Text;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;

/** What something cost: CPU seconds of this thread, of the whole process (compiler and collector included), and seconds on the wall. */
record Effort(double thread, double process, double wall) {
    private static final double NANOS = 1e9;
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Effort of(Runnable work) {
        long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long process = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        return new Effort((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread) / NANOS,
                (SYSTEM.getProcessCpuTime() - process) / NANOS, (System.nanoTime() - wall) / NANOS);
    }

    static double median(List<Double> measured) {
        return measured.stream().sorted().skip(measured.size() / 2).findFirst().orElseThrow();
    }

    /** The least, the median and the most. */
    static String spread(List<Double> measured) {
        return Text.of("%.2f/%.2f/%.2f", Collections.min(measured), median(measured), Collections.max(measured));
    }
}
