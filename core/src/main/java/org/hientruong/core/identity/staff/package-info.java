// SPDX-License-Identifier: Apache-2.0
/** Staff accounts: who signs in, with which roles, and who looks after that (Điều 27). */
@NullMarked
package org.hientruong.core.identity.staff;

import org.jspecify.annotations.NullMarked;
