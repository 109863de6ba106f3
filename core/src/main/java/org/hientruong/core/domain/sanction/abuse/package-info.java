// SPDX-License-Identifier: Apache-2.0
/** Untrue reports and abuse of reporting: marked with evidence, handed over, never punished here (khoản 2 Điều 30). */
@NullMarked
package org.hientruong.core.domain.sanction.abuse;

import org.jspecify.annotations.NullMarked;
