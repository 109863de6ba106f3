// SPDX-License-Identifier: Apache-2.0
/** What an operator asks: is it alive, is it ready, which version. */
@NullMarked
package org.hientruong.core.ops;

import org.jspecify.annotations.NullMarked;
