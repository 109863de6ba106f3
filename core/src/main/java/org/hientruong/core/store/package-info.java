// SPDX-License-Identifier: Apache-2.0
/** The database: connection, migrations, transactions. The only packages below core that know JPA and SQL. */
@NullMarked
package org.hientruong.core.store;

import org.jspecify.annotations.NullMarked;
