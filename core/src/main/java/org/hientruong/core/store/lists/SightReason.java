// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.lists;

/** Why an agency sees a case. */
public enum SightReason {
    /** It has or had a share of it. */
    SHARE,
    /** It watches, urges and directs (đoạn 2 khoản 4 Điều 13). */
    WATCHER,
    /** The case was referred to it (Điều 21). */
    RECEIVER
}
