// SPDX-License-Identifier: Apache-2.0
/** How many calls are on their way at once, and what each answer carries. */
@NullMarked
package org.hientruong.core.rest.traffic;

import org.jspecify.annotations.NullMarked;
