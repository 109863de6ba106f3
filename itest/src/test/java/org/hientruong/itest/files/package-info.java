// SPDX-License-Identifier: Apache-2.0
/** Files and letters of a case, as browsers and printers get them. */
@NullMarked
package org.hientruong.itest.files;

import org.jspecify.annotations.NullMarked;
