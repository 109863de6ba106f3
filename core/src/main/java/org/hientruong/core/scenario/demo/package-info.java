// SPDX-License-Identifier: Apache-2.0
/** Demonstration data: the pack's book of matters, places and courses, woven into scenarios and played at the first start. */
@NullMarked
package org.hientruong.core.scenario.demo;

import org.jspecify.annotations.NullMarked;
