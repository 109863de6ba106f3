// SPDX-License-Identifier: Apache-2.0
/** Use cases: load, permission, decide, store, in one transaction each; implements the desks of the api. */
@NullMarked
package org.hientruong.core.desk;

import org.jspecify.annotations.NullMarked;
