// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.demo;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Draws by a seed, so that the same book gives the same stories. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** A number from a range, both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    double fraction() {
        return random.nextDouble();
    }

    long seed() {
        return random.nextLong();
    }

    /** Whether something happens that happens so often in a hundred. */
    boolean percent(int often) {
        return random.nextInt(100) < often;
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> T weighted(List<T> all, ToIntFunction<T> weight) {
        int left = random.nextInt(all.stream().mapToInt(weight).sum());
        for (T one : all) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("weights must not be negative");
    }

    /** A duration varied by up to a third. */
    Duration around(Duration usual) {
        return Duration.ofSeconds((long) (usual.toSeconds() * (2.0 / 3 + random.nextDouble() * 2 / 3)));
    }
}
