// SPDX-License-Identifier: Apache-2.0
/** Rows of attachments, their hints and their derivatives. */
@NullMarked
package org.hientruong.core.store.files;

import org.jspecify.annotations.NullMarked;
