// SPDX-License-Identifier: Apache-2.0
/** Scenarios: who does what when, played through the desks. The one form of demo data. */
@NullMarked
package org.hientruong.core.scenario;

import org.jspecify.annotations.NullMarked;
