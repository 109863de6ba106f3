// SPDX-License-Identifier: Apache-2.0
/** What staff and reporters are shown of the verification of a report (Điều 11). */
@NullMarked
package org.hientruong.core.desk.verification;

import org.jspecify.annotations.NullMarked;
