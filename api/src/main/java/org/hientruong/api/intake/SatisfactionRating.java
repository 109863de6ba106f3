// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

/** The three levels of khoản 3 Điều 16. */
public enum SatisfactionRating {
    /** Rất hài lòng. */
    VERY_SATISFIED,
    /** Hài lòng. */
    SATISFIED,
    /** Không hài lòng. */
    DISSATISFIED
}
