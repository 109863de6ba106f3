// SPDX-License-Identifier: Apache-2.0
/** Violations of reporters, what follows from them, and objections (khoản 1 Điều 17). */
@NullMarked
package org.hientruong.core.domain.sanction;

import org.jspecify.annotations.NullMarked;
