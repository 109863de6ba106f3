// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import org.hientruong.core.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in.
 *
 * @param passwordChangeDue whether the password must be changed before anything else
 * @param language the language that the person chose, or null
 */
public record StaffSession(
        Caller caller, boolean passwordChangeDue, @Nullable String language) {}
