// SPDX-License-Identifier: Apache-2.0
/** Rows of what the operator wants of each plugin, and of its versions. */
@NullMarked
package org.hientruong.core.store.plugins;

import org.jspecify.annotations.NullMarked;
