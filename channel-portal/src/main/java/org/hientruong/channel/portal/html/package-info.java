// SPDX-License-Identifier: Apache-2.0
/** How a page is made: templates, messages, dates, assets, headers, cookies. Knows no case. */
@NullMarked
package org.hientruong.channel.portal.html;

import org.jspecify.annotations.NullMarked;
