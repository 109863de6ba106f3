// SPDX-License-Identifier: Apache-2.0
/** The desks at which agencies' own systems act as their agencies (khoản 6 Điều 22), and what is sent to them. */
@NullMarked
package org.hientruong.core.desk.agency;

import org.jspecify.annotations.NullMarked;
