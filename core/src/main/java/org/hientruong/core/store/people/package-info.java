// SPDX-License-Identifier: Apache-2.0
/** Rows of persons, staff, sessions, limits and the audit log. What is stored of a person is sealed before it comes here. */
@NullMarked
package org.hientruong.core.store.people;

import org.jspecify.annotations.NullMarked;
