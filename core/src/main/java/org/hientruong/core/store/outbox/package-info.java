// SPDX-License-Identifier: Apache-2.0
/** Rows of what has yet to be told. */
@NullMarked
package org.hientruong.core.store.outbox;

import org.jspecify.annotations.NullMarked;
