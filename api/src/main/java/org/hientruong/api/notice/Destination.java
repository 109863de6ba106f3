// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.notice;

/**
 * Where one person is reached: personal data, given to the sender of that medium alone, inside the notice for that person.
 * {@link #toString()} does not show it.
 *
 * @param medium {@code sms}, {@code email} or {@code push}
 * @param address a telephone number with its country code ({@code +84912345678}), a mail address, a push subscription
 */
public record Destination(String medium, String address) {
    @Override
    public String toString() {
        return "Destination[" + medium + "]";
    }
}
