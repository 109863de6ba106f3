// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.lists;

import java.time.Instant;
import org.hientruong.api.cases.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit by the code under which reports named it: codes are used again, so the time of filing tells which unit was meant.
 *
 * @param from first instant at which the code meant it, null from the beginning
 * @param until first instant at which it no longer did, null without end
 */
public record Area(
        UnitCode unit, @Nullable Instant from, @Nullable Instant until) {}
