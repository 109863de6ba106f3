// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency;

import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;

/**
 * That an agency handles a field in an area (khoản 5 Điều 3, khoản 3 Điều 13).
 *
 * @param category the field; a group stands for its members
 * @param agency who handles it
 * @param area where
 * @param rank order of suggestion, 1 first
 * @param status how sure the row is
 * @param validity since when and until when
 */
public record Mandate(
        CategoryCode category, AgencyCode agency, UnitCode area, int rank, DataStatus status, Validity validity) {}
