// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.util.Random;

/** Where chance begins: another place each time, said aloud, and the same again by {@code -Drandom.seed=…}. */
public final class Seed {
    private static final long SEED = Long.getLong("random.seed", System.nanoTime());

    private Seed() {}

    /** The chance of one sequence of a test. */
    public static Random of(int sequence) {
        return new Random(SEED * 31 + sequence);
    }

    /** How many sequences a test plays: the usual number, or that of {@code -Drandom.sequences=…}. */
    public static int sequences(int usual) {
        return Integer.getInteger("random.sequences", usual);
    }

    /** Says with which seed it was, for the log and for a failure. */
    public static String told(int sequence) {
        return "sequence " + sequence + " of -Drandom.seed=" + SEED;
    }
}
