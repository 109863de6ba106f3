// SPDX-License-Identifier: Apache-2.0
/** Rows of cases, their log and their lists. */
@NullMarked
package org.hientruong.core.store.cases;

import org.jspecify.annotations.NullMarked;
