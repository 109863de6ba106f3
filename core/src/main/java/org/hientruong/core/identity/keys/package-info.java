// SPDX-License-Identifier: Apache-2.0
/** The installation's secret keys and the two things that are done with them: encrypt fields, hash what must be found again. */
@NullMarked
package org.hientruong.core.identity.keys;

import org.jspecify.annotations.NullMarked;
