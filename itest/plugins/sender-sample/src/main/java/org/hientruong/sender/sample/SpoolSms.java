// SPDX-License-Identifier: Apache-2.0
package org.hientruong.sender.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.hientruong.api.Delivery;
import org.hientruong.api.notice.NotificationSender;
import org.hientruong.api.notice.ReporterNotice;
import org.hientruong.api.notice.SenderInfo;
import org.jspecify.annotations.NullMarked;
import org.osgi.service.component.annotations.Component;

/**
 * Text messages for a modem: one file a message in a folder from which the modem's program takes them. Copy it to begin a
 * sender of your own. The notice's id names the file, so that a message that comes twice is written once.
 */
@NullMarked
@Component(service = NotificationSender.class)
@SenderInfo(medium = "sms")
public final class SpoolSms implements NotificationSender {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Override
    public Delivery send(ReporterNotice notice) {
        String number = notice.to().address();
        if (!number.startsWith("+84")) {
            return Delivery.refused("the modem has no route abroad");
        }
        return spool("sms", notice, "To: " + number.substring(1) + "\nAlphabet: UTF-8\n\n" + notice.text() + "\n");
    }

    /** Whole files only: whoever takes them never sees half of one. */
    static Delivery spool(String medium, ReporterNotice notice, String content) {
        Path folder = Path.of(System.getProperty("hientruong.data", "data"), "outgoing", medium);
        String name = notice.notice().id().replaceAll("[^A-Za-z0-9-]", "_");
        try {
            Files.createDirectories(folder);
            Path partial = Files.writeString(folder.resolve("." + name), content);
            Files.move(partial, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            return Delivery.delivered();
        } catch (IOException e) {
            return Delivery.retryLater(MINUTE); // a full disk is not the reporter's
        }
    }
}
