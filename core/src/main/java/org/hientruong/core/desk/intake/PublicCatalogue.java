// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.util.List;
import org.hientruong.api.intake.Catalogue;
import org.hientruong.core.province.Province;
import org.hientruong.core.store.catalogue.Catalogues;
import org.hientruong.core.store.catalogue.CommuneInDistrict;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What forms offer today. */
@Component(service = PublicCatalogue.class)
public final class PublicCatalogue implements Catalogue {
    private final Province province;
    private final Catalogues catalogues;

    @Activate
    public PublicCatalogue(@Reference Province province, @Reference Catalogues catalogues) {
        this.province = province;
        this.catalogues = catalogues;
    }

    @Override
    public List<Category> categories() {
        return catalogues.today().categories().stream()
                .map(one -> new Category(one.code(), one.parent(), one.name(), one.mayBeEmergency()))
                .toList();
    }

    @Override
    public List<Commune> communes() {
        return catalogues.today().communes().stream()
                .map(PublicCatalogue::commune)
                .toList();
    }

    private static Commune commune(CommuneInDistrict one) {
        return new Commune(
                one.commune().code(),
                one.commune().name(),
                one.district() == null ? null : one.district().name());
    }

    @Override
    public Contacts contacts() {
        Province.Contacts numbers = province.contacts();
        return new Contacts(
                province.identity().name(),
                catalogues.today().agencyName(province.identity().centre()),
                numbers.hotlineMobile(),
                numbers.hotlineLandline(),
                numbers.hotlineLink(),
                numbers.outgoing(),
                numbers.email(),
                province.zone().getId());
    }

    @Override
    public String attestationVersion() {
        return province.attestation().version();
    }

    @Override
    public String attestationText() {
        return province.attestation().text();
    }
}
