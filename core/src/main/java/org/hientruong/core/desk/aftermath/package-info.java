// SPDX-License-Identifier: Apache-2.0
/** What staff, reporters and the public are shown of what came after the answer (Điều 16). */
@NullMarked
package org.hientruong.core.desk.aftermath;

import org.jspecify.annotations.NullMarked;
