// SPDX-License-Identifier: Apache-2.0
/** Lists of violations and sanctions. */
@NullMarked
package org.hientruong.core.rest.sanction;

import org.jspecify.annotations.NullMarked;
