// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names a {@link CaseEventListener}; what waits for it waits under this id, over its versions. Since 1.0. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ListenerInfo {
    /** Prefix of the service properties. */
    String PREFIX_ = "hientruong.listener.";

    /** Lower-case letters, digits and hyphens, 2 to 30 characters. */
    String id();
}
