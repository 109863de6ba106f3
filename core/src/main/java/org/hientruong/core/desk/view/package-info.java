// SPDX-License-Identifier: Apache-2.0
/** What members of staff see of cases, named in their language. */
@NullMarked
package org.hientruong.core.desk.view;

import org.jspecify.annotations.NullMarked;
