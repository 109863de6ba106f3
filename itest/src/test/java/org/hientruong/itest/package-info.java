// SPDX-License-Identifier: Apache-2.0
/** Tests of the assembled distribution from outside. */
@NullMarked
package org.hientruong.itest;

import org.jspecify.annotations.NullMarked;
