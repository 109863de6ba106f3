// SPDX-License-Identifier: Apache-2.0
/** Harassment of the hotline (Điều 20): a dossier of calls, extracts of recordings, the hand-over and what came of it. */
@NullMarked
package org.hientruong.core.domain.hotline.harassment;

import org.jspecify.annotations.NullMarked;
