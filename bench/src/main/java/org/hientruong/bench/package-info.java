// SPDX-License-Identifier: Apache-2.0
/** Measures the assembled distribution against plain JDBC on the same database, in one run. */
@NullMarked
package org.hientruong.bench;

import org.jspecify.annotations.NullMarked;
