// SPDX-License-Identifier: Apache-2.0
/** The moves of a case over REST, one resource for each legal subject. */
@NullMarked
package org.hientruong.core.rest.moves;

import org.jspecify.annotations.NullMarked;
