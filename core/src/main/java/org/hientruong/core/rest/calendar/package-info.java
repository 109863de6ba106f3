// SPDX-License-Identifier: Apache-2.0
/** The working calendar over REST. */
@NullMarked
package org.hientruong.core.rest.calendar;

import org.jspecify.annotations.NullMarked;
