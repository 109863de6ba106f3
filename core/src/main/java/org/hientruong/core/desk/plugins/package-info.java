// SPDX-License-Identifier: Apache-2.0
/** What an operator wants of plugins: which version of each runs, and what is kept of the others. */
@NullMarked
package org.hientruong.core.desk.plugins;

import org.jspecify.annotations.NullMarked;
