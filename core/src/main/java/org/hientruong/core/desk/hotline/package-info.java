// SPDX-License-Identifier: Apache-2.0
/** The emergency desk (Điều 19) and dossiers of harassment (Điều 20): open at any hour, seen by nobody without permission. */
@NullMarked
package org.hientruong.core.desk.hotline;

import org.jspecify.annotations.NullMarked;
