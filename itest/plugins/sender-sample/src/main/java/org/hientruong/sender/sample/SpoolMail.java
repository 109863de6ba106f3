// SPDX-License-Identifier: Apache-2.0
package org.hientruong.sender.sample;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.hientruong.api.Delivery;
import org.hientruong.api.notice.NotificationSender;
import org.hientruong.api.notice.ReporterNotice;
import org.hientruong.api.notice.SenderInfo;
import org.jspecify.annotations.NullMarked;
import org.osgi.service.component.annotations.Component;

/** Mails for a mail server's pickup folder; one bundle may bring a sender of each medium. */
@NullMarked
@Component(service = NotificationSender.class)
@SenderInfo(medium = "email")
public final class SpoolMail implements NotificationSender {
    @Override
    public Delivery send(ReporterNotice notice) {
        String address = notice.to().address();
        if (address.toLowerCase(Locale.ROOT).endsWith(".invalid")) { // RFC 2606: no such domain, ever
            return Delivery.refused("there is no such domain");
        }
        return SpoolSms.spool(
                "email",
                notice,
                "To: " + address + "\nSubject: " + encoded(notice.subject())
                        + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\n" + notice.text() + "\n");
    }

    /** A header's words, by RFC 2047. */
    private static String encoded(String words) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
