// SPDX-License-Identifier: Apache-2.0
/** How plugins look at files before they are accepted. */
@Export
@Version("1.0.0")
@NullMarked
package org.hientruong.api.file;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
