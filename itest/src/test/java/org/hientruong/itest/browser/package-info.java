// SPDX-License-Identifier: Apache-2.0
/** Tests in a real browser. */
@NullMarked
package org.hientruong.itest.browser;

import org.jspecify.annotations.NullMarked;
