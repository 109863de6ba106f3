// SPDX-License-Identifier: Apache-2.0
/** Whom the events of a case are told, in which words, and what becomes of what nobody could tell. */
@NullMarked
package org.hientruong.core.desk.notice;

import org.jspecify.annotations.NullMarked;
