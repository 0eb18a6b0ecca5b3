package org.emic.coding.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// Adds up time: by the clock on the wall, and of the processors, which a busy machine distorts less.
final class Clock {

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);

    private long nanos;
    private long processorNanos;

    void run(Runnable work) {
        long processor = SYSTEM.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run();
        nanos += System.nanoTime() - begun;
        processorNanos += SYSTEM.getProcessCpuTime() - processor;
    }

    double seconds() {
        return nanos / 1e9;
    }

    double processorSeconds() {
        return processorNanos / 1e9;
    }

    static long heapInUse() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

}
