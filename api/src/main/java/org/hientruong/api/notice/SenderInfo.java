// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.notice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names the medium of a {@link NotificationSender}. Since 1.0. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SenderInfo {
    /** Prefix of the service properties. */
    String PREFIX_ = "hientruong.sender.";

    /** {@code sms}, {@code email} or {@code push}. */
    String medium();
}
