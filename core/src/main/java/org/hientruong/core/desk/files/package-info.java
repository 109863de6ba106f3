// SPDX-License-Identifier: Apache-2.0
/** Files of a case, for those who may see the case. */
@NullMarked
package org.hientruong.core.desk.files;

import org.jspecify.annotations.NullMarked;
