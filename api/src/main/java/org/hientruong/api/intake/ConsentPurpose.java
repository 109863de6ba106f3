// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

/** What a reporter may consent to (khoản 5 Điều 4), each apart from the other. Since 1.1. */
public enum ConsentPurpose {
    /** That one agency sees who reported, in this one case. */
    HANDLING,
    /** That the public version names the reporter. */
    PUBLISH_NAME
}
