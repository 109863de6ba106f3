// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

/** What became of a move: it happened, or it is refused. */
public sealed interface Decision permits Happened, Refusal {}
