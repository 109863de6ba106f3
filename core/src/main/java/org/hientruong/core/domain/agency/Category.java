// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency;

import org.hientruong.api.cases.CategoryCode;
import org.jspecify.annotations.Nullable;

/**
 * A field open to reports (khoản 8 Điều 22).
 *
 * @param code its code
 * @param parent its group, null for a group itself
 * @param name as forms show it
 * @param family to which subject of khoản 3 Điều 2 it belongs
 * @param mayBeEmergency whether its matters may be emergencies (Điều 19)
 * @param position order in forms
 * @param status how sure the row is
 * @param validity when it is open
 */
public record Category(
        CategoryCode code,
        @Nullable CategoryCode parent,
        String name,
        SubjectFamily family,
        boolean mayBeEmergency,
        int position,
        DataStatus status,
        Validity validity) {}
