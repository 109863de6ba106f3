// SPDX-License-Identifier: Apache-2.0
/** What a plugin may remember between two of its sessions. */
@Export
@Version("1.0.0")
@NullMarked
package org.hientruong.api.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
