// SPDX-License-Identifier: Apache-2.0
/** Reorganisations of the authorities for administrators: preview, decide, take back. */
@NullMarked
package org.hientruong.core.rest.reorganisation;

import org.jspecify.annotations.NullMarked;
