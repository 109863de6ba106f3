// SPDX-License-Identifier: Apache-2.0
/** Changes of the working calendar by a document, and what they do to limits that run (Điều 147, 148 Bộ luật Dân sự). */
@NullMarked
package org.hientruong.core.domain.calendar;

import org.jspecify.annotations.NullMarked;
