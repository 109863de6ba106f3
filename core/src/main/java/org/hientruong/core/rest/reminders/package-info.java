// SPDX-License-Identifier: Apache-2.0
/** What the agencies were reminded of. */
@NullMarked
package org.hientruong.core.rest.reminders;

import org.jspecify.annotations.NullMarked;
