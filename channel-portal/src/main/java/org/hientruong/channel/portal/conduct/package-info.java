// SPDX-License-Identifier: Apache-2.0
/** Violations that the Centre holds against a reporter, on their own page, and their objections (khoản 1 Điều 17). */
@NullMarked
package org.hientruong.channel.portal.conduct;

import org.jspecify.annotations.NullMarked;
