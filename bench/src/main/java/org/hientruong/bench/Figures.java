// SPDX-License-Identifier: Apache-2.0
package org.hientruong.bench;

import java.util.Arrays;
import java.util.Locale;

/** What repeated runs of one thing took: milliseconds each, and the CPU time of one. */
record Figures(double p50, double p99, double cpu) {
    /** Something that is repeated. */
    interface Work {
        void once(int number) throws Exception;
    }

    /** CPU milliseconds that a process has used so far. */
    interface Cpu {
        double millis();
    }

    /** Runs it, after half as many runs for warming up. */
    static Figures of(int times, Cpu cpu, Work work) throws Exception {
        for (int i = 0; i < times / 2; i++) {
            work.once(-1 - i);
        }
        double[] millis = new double[times];
        double before = cpu.millis();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.once(i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double used = (cpu.millis() - before) / times;
        Arrays.sort(millis);
        return new Figures(millis[times / 2], millis[(int) Math.ceil(times * 0.99) - 1], used);
    }

    /** A line of the table: the figures, and how many times those of the plain way they are. */
    String line(String name, Figures plain) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.1f | %.1f | %.1f |",
                name,
                cpu,
                p50,
                p99,
                plain.cpu,
                plain.p50,
                plain.p99,
                cpu / plain.cpu,
                p50 / plain.p50,
                p99 / plain.p99);
    }
}
