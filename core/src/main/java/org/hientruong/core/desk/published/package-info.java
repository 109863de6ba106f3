// SPDX-License-Identifier: Apache-2.0
/** What anybody may see of cases. */
@NullMarked
package org.hientruong.core.desk.published;

import org.jspecify.annotations.NullMarked;
