// SPDX-License-Identifier: Apache-2.0
package org.hientruong.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hientruong.itest.support.Installation;

/** What the operating system says of processes (Linux). */
final class Processes {
    private static final double MILLIS_A_TICK = 10; // 100 ticks a second, as the kernel tells user space

    private Processes() {}

    /** CPU time of an installation's process. */
    static Figures.Cpu of(Installation installation) {
        return () -> {
            String stat = read("/proc/" + installation.pid() + "/stat");
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_A_TICK;
        };
    }

    /** CPU time of this process. */
    static Figures.Cpu own() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return () -> system.getProcessCpuTime() / 1e6;
    }

    /** Resident memory in MB. */
    static long residentMegabytes(Installation installation) {
        return read("/proc/" + installation.pid() + "/status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
