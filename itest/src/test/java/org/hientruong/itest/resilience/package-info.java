// SPDX-License-Identifier: Apache-2.0
/** What holds when processes die and plugins come and go. */
@NullMarked
package org.hientruong.itest.resilience;

import org.jspecify.annotations.NullMarked;
