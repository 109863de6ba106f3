// SPDX-License-Identifier: Apache-2.0
/** Emergencies and dossiers of harassment over HTTP. */
@NullMarked
package org.hientruong.core.rest.hotline;

import org.jspecify.annotations.NullMarked;
