// SPDX-License-Identifier: Apache-2.0
/** The desk at which a channel files reports, follows them for their reporters and reads what is public. */
@Export
@Version("1.1.0")
@NullMarked
package org.hientruong.api.intake;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
