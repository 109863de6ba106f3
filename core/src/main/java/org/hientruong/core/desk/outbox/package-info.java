// SPDX-License-Identifier: Apache-2.0
/** Deliveries that wait or got stuck, as an operator sees and settles them. */
@NullMarked
package org.hientruong.core.desk.outbox;

import org.jspecify.annotations.NullMarked;
