// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.agency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Names an {@link AgencyConnector} and the agencies for which it speaks. The id stands in each event that comes through
 * it and never changes; it is also its path {@code /plugins/<id>/}. A component with a configuration may be told both by
 * it ({@code hientruong.connector.id}, {@code hientruong.connector.agencies}): one bundle, one file for each agency.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ConnectorInfo {
    /** Prefix of the service properties. */
    String PREFIX_ = "hientruong.connector.";

    /** Lower-case letters, digits and hyphens, 2 to 30 characters; shared with the ids of channels. */
    String id();

    /** Codes of the agencies; no other connector may name one of them. */
    String[] agencies();
}
