// SPDX-License-Identifier: Apache-2.0
/** Rows of reports as they were filed, and of the keys under which they came. */
@NullMarked
package org.hientruong.core.store.intake;

import org.jspecify.annotations.NullMarked;
