// SPDX-License-Identifier: Apache-2.0
/** The public portal (điểm b khoản 1 Điều 8): pages from the server that work without scripts. */
@NullMarked
package org.hientruong.channel.portal;

import org.jspecify.annotations.NullMarked;
