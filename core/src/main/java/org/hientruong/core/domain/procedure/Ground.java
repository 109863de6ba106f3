// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.procedure;

import org.hientruong.core.domain.Clause;

/**
 * A ground on which a report is not accepted (khoản 6 Điều 3, điểm b khoản 5 Điều 10).
 *
 * @param code {@code R1}, {@code SCOPE_PLACE} …; its words are the message {@code core.ground.<code>},
 *     how to go on {@code core.guidance.<code>}, the code in kebab-case
 * @param clause by which clause
 * @param mendable whether the reporter is asked to mend it first
 * @param namesLaw whether the officer names the law and its clause
 * @param namesFile whether the officer says which file it is about
 */
public record Ground(String code, Clause clause, boolean mendable, boolean namesLaw, boolean namesFile) {
    /** Silence after a request for a supplement. */
    public static final String NO_REPLY = "R5";

    /** The same content and picture from the same sender. */
    public static final String DUPLICATE = "R6";

    /** State secrets, which are withheld, not declined. */
    public static final String SECRET = "SCOPE_SECRET";

    /** Whether an officer declines on it: silence declines by time alone, and secrets are withheld. */
    public boolean chosen() {
        return !code.equals(NO_REPLY) && !code.equals(SECRET);
    }
}
