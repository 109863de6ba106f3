// SPDX-License-Identifier: Apache-2.0
/** Bundles that come and go: channels, languages, and the guard around each call into them. */
@NullMarked
package org.hientruong.core.plug;

import org.jspecify.annotations.NullMarked;
