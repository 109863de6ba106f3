// SPDX-License-Identifier: Apache-2.0
/** Tells durable subscribers what happened, after the commit and until they know. */
@NullMarked
package org.hientruong.core.outbox;

import org.jspecify.annotations.NullMarked;
