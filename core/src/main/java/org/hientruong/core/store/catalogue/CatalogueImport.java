// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import javax.persistence.EntityManager;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.Category;
import org.hientruong.core.domain.agency.Mandate;
import org.hientruong.core.domain.agency.OfficeHolder;
import org.hientruong.core.domain.agency.reorganisation.Structure;
import org.hientruong.core.province.CatalogueSeed;
import org.hientruong.core.store.calendar.CalendarRows;
import org.jspecify.annotations.Nullable;

/** Writes the rows that an empty catalogue starts from; the caller's transaction makes it all or nothing. */
final class CatalogueImport {
    private final EntityManager em;
    private final @Nullable Integer edition;

    CatalogueImport(EntityManager em) {
        this(em, null);
    }

    /** Of what an edition makes. */
    CatalogueImport(EntityManager em, @Nullable Integer edition) {
        this.em = em;
        this.edition = edition;
    }

    void write(Structure made) {
        made.units().forEach(this::unit);
        made.agencies().forEach(this::agency);
        made.offices().forEach(this::office);
        made.mandates().forEach(this::mandate);
    }

    void write(CatalogueSeed seed, int version) {
        seed.units().forEach(this::unit);
        seed.agencies().forEach(this::agency);
        seed.offices().forEach(this::office);
        seed.categories().forEach(this::category);
        seed.mandates().forEach(this::mandate);
        seed.shifts().forEach(shift -> CalendarRows.write(em, shift, version));
        seed.days().forEach(day -> CalendarRows.write(em, day, version));
    }

    private void unit(AdministrativeUnit unit) {
        AdministrativeUnitRow row = new AdministrativeUnitRow();
        row.code = unit.code().value();
        row.unitLevel = unit.level().name();
        row.name = unit.name();
        row.parentCode = unit.parent() == null ? null : unit.parent().value();
        row.latitude = unit.seat() == null ? null : unit.seat().latitude();
        row.longitude = unit.seat() == null ? null : unit.seat().longitude();
        row.validFrom = unit.validity().from();
        row.validUntil = unit.validity().until();
        row.madeBy = edition;
        em.persist(row);
    }

    private void agency(Agency agency) {
        AgencyCode parent = agency.parent();
        AgencyRow row = new AgencyRow();
        row.code = agency.code().value();
        row.name = agency.name();
        row.kind = agency.kind();
        row.unitLevel = agency.level().name();
        row.parentCode = parent == null ? null : parent.value();
        row.areaCode = agency.area().value();
        row.handles = agency.handles();
        row.status = agency.status().name();
        row.validFrom = agency.validity().from();
        row.validUntil = agency.validity().until();
        row.madeBy = edition;
        em.persist(row);
    }

    private void office(OfficeHolder holder) {
        OfficeHolderRow row = new OfficeHolderRow();
        row.office = holder.office().name();
        row.agencyCode = holder.agency().value();
        row.validFrom = holder.validity().from();
        row.validUntil = holder.validity().until();
        row.madeBy = edition;
        em.persist(row);
    }

    private void category(Category category) {
        CategoryRow row = new CategoryRow();
        row.code = category.code().value();
        row.parentCode = category.parent() == null ? null : category.parent().value();
        row.name = category.name();
        row.family = category.family().name();
        row.mayBeEmergency = category.mayBeEmergency();
        row.formOrder = category.position();
        row.status = category.status().name();
        row.validFrom = category.validity().from();
        row.validUntil = category.validity().until();
        em.persist(row);
    }

    private void mandate(Mandate mandate) {
        MandateRow row = new MandateRow();
        row.categoryCode = mandate.category().value();
        row.agencyCode = mandate.agency().value();
        row.areaCode = mandate.area().value();
        row.suggestionOrder = mandate.rank();
        row.status = mandate.status().name();
        row.validFrom = mandate.validity().from();
        row.validUntil = mandate.validity().until();
        row.madeBy = edition;
        em.persist(row);
    }
}
