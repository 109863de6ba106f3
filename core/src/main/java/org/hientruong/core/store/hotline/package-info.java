// SPDX-License-Identifier: Apache-2.0
/** Emergencies and dossiers of harassment: histories like those of cases, and the rows that lists read. */
@NullMarked
package org.hientruong.core.store.hotline;

import org.jspecify.annotations.NullMarked;
