// SPDX-License-Identifier: Apache-2.0
/**
 * Who is who: the vault of reporters' personal data (khoản 5 Điều 4), who calls, what is remembered about access. Clear
 * personal data enter here and leave by one logged operation only.
 */
@NullMarked
package org.hientruong.core.identity;

import org.jspecify.annotations.NullMarked;
