// SPDX-License-Identifier: Apache-2.0
/** The regulation in code: immutable cases, moves as records, no framework. Imports {@code java.*} and api values only. */
@NullMarked
package org.hientruong.core.domain;

import org.jspecify.annotations.NullMarked;
