// SPDX-License-Identifier: Apache-2.0
/** Who reports (khoản 2 Điều 4): the forms of the numbers by which persons are known. */
@NullMarked
package org.hientruong.core.domain.person;

import org.jspecify.annotations.NullMarked;
