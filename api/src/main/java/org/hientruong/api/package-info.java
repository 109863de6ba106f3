// SPDX-License-Identifier: Apache-2.0
/**
 * The contract between core and its plugins: a plugin is handed a desk and gives back a session. Values are immutable;
 * a method that may answer nothing says so with {@link java.util.Optional} or {@code @Nullable}; everything else is
 * never null. Expected failures are {@link org.hientruong.api.Problem}s.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.hientruong.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
