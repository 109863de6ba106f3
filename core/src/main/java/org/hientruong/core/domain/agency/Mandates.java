// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency;

import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.jspecify.annotations.Nullable;

/** Who handles what where, as of a day (khoản 5 Điều 3). */
public interface Mandates {
    /** Whether an agency has the mandate for a field at a place; a place of which only the position is known has no commune. */
    boolean cover(AgencyCode agency, CategoryCode category, @Nullable UnitCode commune);
}
