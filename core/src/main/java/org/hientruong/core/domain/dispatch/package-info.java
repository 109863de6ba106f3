// SPDX-License-Identifier: Apache-2.0
/** To the agency with the right authority (Điều 13). */
@NullMarked
package org.hientruong.core.domain.dispatch;

import org.jspecify.annotations.NullMarked;
