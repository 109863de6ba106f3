// SPDX-License-Identifier: Apache-2.0
/** The rules of the house, checked over all sources and over the bundles that were built. */
@NullMarked
package org.hientruong.itest.architecture;

import org.jspecify.annotations.NullMarked;
