// SPDX-License-Identifier: Apache-2.0
/** Violations and sanctions as lists and checks ask for them; the histories of the cases hold them. */
@NullMarked
package org.hientruong.core.store.sanction;

import org.jspecify.annotations.NullMarked;
