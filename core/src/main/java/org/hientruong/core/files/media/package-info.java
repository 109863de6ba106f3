// SPDX-License-Identifier: Apache-2.0
/** What the bytes of a photo, video or sound recording say; nothing here believes the sender. */
@NullMarked
package org.hientruong.core.files.media;

import org.jspecify.annotations.NullMarked;
