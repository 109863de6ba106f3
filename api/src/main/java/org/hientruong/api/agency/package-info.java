// SPDX-License-Identifier: Apache-2.0
/** The desk at which an agency's own system takes orders and hands in what its agency decides (khoản 6 Điều 22). */
@Export
@Version("1.0.0")
@NullMarked
package org.hientruong.api.agency;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
