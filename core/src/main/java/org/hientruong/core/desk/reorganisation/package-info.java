// SPDX-License-Identifier: Apache-2.0
/** What an administrator does when the authorities are reorganised: preview, decide, take back. */
@NullMarked
package org.hientruong.core.desk.reorganisation;

import org.jspecify.annotations.NullMarked;
