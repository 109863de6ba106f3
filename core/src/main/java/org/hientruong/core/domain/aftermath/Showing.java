// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.aftermath;

/** Whether the public sees what was said after the answer: only what an officer has checked and shows. */
public enum Showing {
    /** Nobody has looked at it yet. */
    UNDECIDED,
    /** In the words that an officer released. */
    SHOWN,
    /** For a reason that is kept with it. */
    HIDDEN
}
