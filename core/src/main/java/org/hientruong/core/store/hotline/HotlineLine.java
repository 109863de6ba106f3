// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.hotline;

import java.time.Instant;
import org.hientruong.api.cases.CaseNumber;

/**
 * A line of a list.
 *
 * @param number its number
 * @param version number of the last event
 * @param begunAt when it began
 * @param begunBy who began it
 * @param shown what lists read
 */
public record HotlineLine(CaseNumber number, int version, Instant begunAt, String begunBy, HotlineProjection shown) {}
