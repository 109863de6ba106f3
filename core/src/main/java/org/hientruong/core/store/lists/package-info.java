// SPDX-License-Identifier: Apache-2.0
/** Lists of cases and the words by which cases are found. */
@NullMarked
package org.hientruong.core.store.lists;

import org.jspecify.annotations.NullMarked;
