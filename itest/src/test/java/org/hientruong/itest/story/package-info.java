// SPDX-License-Identifier: Apache-2.0
/** The way of a report from the citizen to the published result, by HTTP alone. */
@NullMarked
package org.hientruong.itest.story;

import org.jspecify.annotations.NullMarked;
