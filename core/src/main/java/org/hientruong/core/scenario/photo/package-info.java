// SPDX-License-Identifier: Apache-2.0
/** Draws photos of streets for demonstration and tests, so that no real photo of anybody is needed. */
@NullMarked
package org.hientruong.core.scenario.photo;

import org.jspecify.annotations.NullMarked;
