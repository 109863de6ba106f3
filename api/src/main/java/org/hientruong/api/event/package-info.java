// SPDX-License-Identifier: Apache-2.0
/** How plugins follow what happens to cases. */
@Export
@Version("1.0.0")
@NullMarked
package org.hientruong.api.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
