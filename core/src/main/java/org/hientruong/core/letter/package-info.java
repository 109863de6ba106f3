// SPDX-License-Identifier: Apache-2.0
/** Letters out of the province's words, a template and a case's data; one document for screen and paper. */
@NullMarked
package org.hientruong.core.letter;

import org.jspecify.annotations.NullMarked;
