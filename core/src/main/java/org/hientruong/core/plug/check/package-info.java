// SPDX-License-Identifier: Apache-2.0
/** What a plugin's jar must be before any of its code runs. */
@NullMarked
package org.hientruong.core.plug.check;

import org.jspecify.annotations.NullMarked;
