// SPDX-License-Identifier: Apache-2.0
/** Makes of each plugin on this node what is wanted of it, and watches the folder into which an operator drops jars. */
@NullMarked
package org.hientruong.core.plug.lifecycle;

import org.jspecify.annotations.NullMarked;
