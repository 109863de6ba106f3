// SPDX-License-Identifier: Apache-2.0
/** Rows of how agencies' own systems are connected. */
@NullMarked
package org.hientruong.core.store.agency;

import org.jspecify.annotations.NullMarked;
