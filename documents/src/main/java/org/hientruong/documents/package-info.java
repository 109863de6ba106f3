// SPDX-License-Identifier: Apache-2.0
/** Turns documents into files that people print; holds the heavy libraries and the fonts once. */
@NullMarked
package org.hientruong.documents;

import org.jspecify.annotations.NullMarked;
