// SPDX-License-Identifier: Apache-2.0
/** Rows of staff accounts, their roles, sessions and failed sign-ins. */
@NullMarked
package org.hientruong.core.store.people.staff;

import org.jspecify.annotations.NullMarked;
