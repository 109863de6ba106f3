// SPDX-License-Identifier: Apache-2.0
/** Who calls: sessions of staff, and the resources by which accounts and the audit log are looked after. */
@NullMarked
package org.hientruong.core.rest.staff;

import org.jspecify.annotations.NullMarked;
