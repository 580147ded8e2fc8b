package id.kentongan.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

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
}
