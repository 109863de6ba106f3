// SPDX-License-Identifier: Apache-2.0
/** Reorganisations of the authorities as rows, and how far the open cases have been passed on. */
@NullMarked
package org.hientruong.core.store.reorganisation;

import org.jspecify.annotations.NullMarked;
