// SPDX-License-Identifier: Apache-2.0
/** Reminders as rows, each once. */
@NullMarked
package org.hientruong.core.store.reminder;

import org.jspecify.annotations.NullMarked;
