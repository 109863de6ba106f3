// SPDX-License-Identifier: Apache-2.0
/** Places, agencies, fields and mandates (Điều 1, 3.5, 22.8), each keyed by (code, validity): a reorganisation rewrites no history. */
@NullMarked
package org.hientruong.core.domain.agency;

import org.jspecify.annotations.NullMarked;
