// SPDX-License-Identifier: Apache-2.0
/** Calls to the hotline that are no ordinary reports: emergencies and harassment (Điều 18–20). */
@NullMarked
package org.hientruong.core.domain.hotline;

import org.jspecify.annotations.NullMarked;
