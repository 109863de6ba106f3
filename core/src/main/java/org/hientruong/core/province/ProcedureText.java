// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.util.List;
import org.hientruong.core.domain.procedure.Procedure;

/**
 * A version of the procedure with what people read beside it.
 *
 * @param procedure by which cases are decided
 * @param terms every clock of the text, also those that no case runs
 * @param thresholds numbers from which lists and locks follow
 * @param appendix headings of Phụ lục II
 */
public record ProcedureText(Procedure procedure, List<Terms> terms, List<Threshold> thresholds, Appendix appendix) {
    public ProcedureText {
        terms = List.copyOf(terms);
        thresholds = List.copyOf(thresholds);
    }

    /**
     * A clock as the text gives it.
     *
     * @param clock its id, {@code K01}
     * @param allowance how much, as written in the file
     * @param clause id of the clause, {@code D13.1a}
     * @param performer who must act
     * @param startsOn events that start it
     * @param stopsOn events that stop it
     */
    public record Terms(
            String clock,
            String allowance,
            String clause,
            String performer,
            List<String> startsOn,
            List<String> stopsOn) {}

    /**
     * A number from which a list or a lock follows.
     *
     * @param code {@code T01}
     * @param clause id of its clause
     * @param comparison how a value is compared
     * @param number with what
     */
    public record Threshold(String code, String clause, Comparison comparison, int number) {}

    /** How a value is compared with a threshold; each is strict. */
    public enum Comparison {
        MORE_THAN("moreThan"),
        MORE_THAN_PERCENT("moreThanPercent"),
        LESS_THAN_PERCENT("lessThanPercent");

        private final String key;

        Comparison(String key) {
            this.key = key;
        }

        /** Its key in the procedure's file. */
        String key() {
            return key;
        }
    }

    /**
     * Headings of Phụ lục II.
     *
     * @param number "Phụ lục II"
     * @param title its name
     * @param attached to which decision it belongs
     * @param cases headings of the two tables
     */
    public record Appendix(String number, String title, String attached, List<String> cases) {
        public Appendix {
            cases = List.copyOf(cases);
        }
    }
}
