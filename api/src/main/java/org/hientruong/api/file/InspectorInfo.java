// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.file;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Names an {@link AttachmentInspector}. Since 1.0. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface InspectorInfo {
    /** Prefix of the service properties. */
    String PREFIX_ = "hientruong.inspector.";

    /** Lower-case letters, digits and hyphens, 2 to 30 characters. */
    String id();
}
