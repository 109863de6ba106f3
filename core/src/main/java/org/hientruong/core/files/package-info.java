// SPDX-License-Identifier: Apache-2.0
/** Files of a report: checked on their way in, kept by content, shown only as copies without metadata. */
@NullMarked
package org.hientruong.core.files;

import org.jspecify.annotations.NullMarked;
