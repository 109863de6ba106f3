// SPDX-License-Identifier: Apache-2.0
/** Who runs the installation: plugins, and deliveries that got stuck. */
@NullMarked
package org.hientruong.core.rest.operation;

import org.jspecify.annotations.NullMarked;
