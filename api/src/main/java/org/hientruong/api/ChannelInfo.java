// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Names an {@link IntakeChannel}. The id is stored with each case and never changes; it is also the channel's path
 * {@code /plugins/<id>/} and the key {@code <id>.channel.name} of its display name.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ChannelInfo {
    /** Prefix of the service properties. */
    String PREFIX_ = "hientruong.channel.";

    /** Lower-case letters, digits and hyphens, 2 to 30 characters. */
    String id();
}
