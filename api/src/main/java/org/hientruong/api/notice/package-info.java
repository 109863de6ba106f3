// SPDX-License-Identifier: Apache-2.0
/** How reporters are told beside the channel by which their report came: one sender for each medium. */
@Export
@Version("1.0.0")
@NullMarked
package org.hientruong.api.notice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
