// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import java.util.List;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What forms offer, as valid today. */
@ProviderType
public interface Catalogue {
    /** Fields open to reports, groups before their members, in the province's order. */
    List<Category> categories();

    /** Communes with their district, by district and name. */
    List<Commune> communes();

    /** The province and its numbers. */
    Contacts contacts();

    /** Version of the attestation's wording. */
    String attestationVersion();

    /** The wording of khoản 4 Điều 4 that a reporter attests. */
    String attestationText();

    /**
     * A field.
     *
     * @param parent the group, null for a group itself
     * @param mayBeEmergency whether to say first that one should call
     */
    record Category(CategoryCode code, @Nullable CategoryCode parent, String name, boolean mayBeEmergency) {}

    /**
     * A commune.
     *
     * @param name full name, such as {@code Phường 5}
     * @param district full name of its district; null where the province has none
     */
    record Commune(UnitCode code, String name, @Nullable String district) {}

    /**
     * Names and telephone numbers; both hotline numbers are always shown together (điểm a khoản 1 Điều 8).
     *
     * @param province {@code tỉnh Sóc Trăng}
     * @param centre name of the monitoring centre
     * @param hotlineMobile number from a mobile phone as people read it, {@code 0299.1022}
     * @param hotlineLandline number from a landline, {@code 1022}
     * @param hotlineLink digits of a {@code tel:} link
     * @param outgoing the number from which the Centre calls
     * @param email the Centre's address
     * @param zone IANA id of the province's time zone
     */
    record Contacts(
            String province,
            String centre,
            String hotlineMobile,
            String hotlineLandline,
            String hotlineLink,
            String outgoing,
            String email,
            String zone) {}
}
