// SPDX-License-Identifier: Apache-2.0
/** Plugins that are called and have no session: senders of notices, listeners to events, inspectors of files. */
@NullMarked
package org.hientruong.core.plug.services;

import org.jspecify.annotations.NullMarked;
