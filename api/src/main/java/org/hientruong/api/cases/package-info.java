// SPDX-License-Identifier: Apache-2.0
/** How cases, agencies, places and categories are named, and what happens to a case. */
@Export
@Version("1.1.0")
@NullMarked
package org.hientruong.api.cases;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
