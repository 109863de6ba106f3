// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline;

import org.hientruong.core.domain.Input;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as far as it is known: nothing of it is asked for first (khoản 2 Điều 8, Điều 19).
 *
 * @param name full name
 * @param phone the number that calls, as it was shown or said
 * @param address where the caller lives
 * @param citizenId citizen number
 */
public record CallerDetails(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String citizenId) {
    public CallerDetails {
        name = Input.clean(name);
        phone = Input.clean(phone);
        address = Input.clean(address);
        citizenId = Input.clean(citizenId);
    }

    /** Whether nothing is known. */
    public boolean unknown() {
        return name == null && phone == null && address == null && citizenId == null;
    }

    /** Adds what is too long to be any of it. */
    public Input check(Input input, String pointer) {
        return input.atMost(Input.LINE, pointer + "/name", name)
                .atMost(50, pointer + "/phone", phone)
                .atMost(Input.LINE, pointer + "/address", address)
                .atMost(50, pointer + "/citizenId", citizenId);
    }

    /** Says nothing of them. */
    @Override
    public String toString() {
        return "CallerDetails[]";
    }
}
