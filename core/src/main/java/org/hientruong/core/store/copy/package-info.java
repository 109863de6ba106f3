// SPDX-License-Identifier: Apache-2.0
/** A consistent copy of the whole database, taken while others write. */
@NullMarked
package org.hientruong.core.store.copy;

import org.jspecify.annotations.NullMarked;
