// SPDX-License-Identifier: Apache-2.0
/** The working calendar in all its versions, and the changes that made them. */
@NullMarked
package org.hientruong.core.store.calendar;

import org.jspecify.annotations.NullMarked;
