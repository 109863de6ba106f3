// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency;

import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A body of điểm a khoản 1 Điều 1.
 *
 * @param code its code; with a date it names one agency
 * @param name as letters print it
 * @param kind which kind of body; data of the province
 * @param level on which level of government
 * @param parent its superior body, or null
 * @param area the unit for which it is responsible
 * @param handles whether reports may be dispatched to it (khoản 6 Điều 2)
 * @param status how sure the row is
 * @param validity when it exists
 */
public record Agency(
        AgencyCode code,
        String name,
        String kind,
        AdministrativeUnit.Level level,
        @Nullable AgencyCode parent,
        UnitCode area,
        boolean handles,
        DataStatus status,
        Validity validity) {}
