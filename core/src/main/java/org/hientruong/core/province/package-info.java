// SPDX-License-Identifier: Apache-2.0
/** The province pack: rules and data of one province, read strictly from a bundle without Java. */
@NullMarked
package org.hientruong.core.province;

import org.jspecify.annotations.NullMarked;
