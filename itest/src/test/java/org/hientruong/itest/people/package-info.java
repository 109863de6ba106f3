// SPDX-License-Identifier: Apache-2.0
/** Who may come in, and what is written down about it. */
@NullMarked
package org.hientruong.itest.people;

import org.jspecify.annotations.NullMarked;
