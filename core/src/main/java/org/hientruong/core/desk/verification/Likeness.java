// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.verification;

import java.util.HashMap;
import java.util.Map;
import org.hientruong.core.store.lists.Folding;

/**
 * How much two texts are alike: the share of common runs of three characters among all, each counted as often as it
 * stands (Dice's coefficient), in folded words, so that case, diacritics and punctuation make no difference.
 */
public final class Likeness {
    private static final int RUN = 3;
    private final Map<String, Integer> runs;
    private final int count;

    public Likeness(String text) {
        this.runs = runs(Folding.joined(text) + ' ');
        this.count = runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of 100, rounded down; texts without any word are like nothing. */
    public int percent(String other) {
        Likeness second = new Likeness(other);
        int common = 0;
        for (Map.Entry<String, Integer> run : runs.entrySet()) {
            common += Math.min(run.getValue(), second.runs.getOrDefault(run.getKey(), 0));
        }
        int all = count + second.count;
        return all == 0 ? 0 : 200 * common / all;
    }

    private static Map<String, Integer> runs(String folded) {
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i + RUN <= folded.length(); i++) {
            runs.merge(folded.substring(i, i + RUN), 1, Integer::sum);
        }
        return runs;
    }
}
