// SPDX-License-Identifier: Apache-2.0
/** Violations and what follows from them, for whole identities: counted, written down, enforced, listed (khoản 1 Điều 17). */
@NullMarked
package org.hientruong.core.desk.sanction;

import org.jspecify.annotations.NullMarked;
