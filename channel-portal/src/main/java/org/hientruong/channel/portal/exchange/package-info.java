// SPDX-License-Identifier: Apache-2.0
/** What was said after the answer, on the reporter's page and on the public one. */
@NullMarked
package org.hientruong.channel.portal.exchange;

import org.jspecify.annotations.NullMarked;
