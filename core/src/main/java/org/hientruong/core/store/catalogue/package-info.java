// SPDX-License-Identifier: Apache-2.0
/**
 * Places, agencies, fields, mandates and the calendar. They start from the province pack; afterwards the rows are the
 * truth. Every answer is as of a day.
 */
@NullMarked
package org.hientruong.core.store.catalogue;

import org.jspecify.annotations.NullMarked;
