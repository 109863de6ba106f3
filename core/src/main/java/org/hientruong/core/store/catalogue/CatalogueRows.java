// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.Category;
import org.hientruong.core.domain.agency.DataStatus;
import org.hientruong.core.domain.agency.Mandate;
import org.hientruong.core.domain.agency.OfficeHolder;
import org.hientruong.core.domain.agency.SubjectFamily;
import org.hientruong.core.domain.agency.Validity;
import org.hientruong.core.store.calendar.CalendarRows;
import org.hientruong.core.store.reorganisation.Reorganisations;
import org.jspecify.annotations.Nullable;

/** Reads all rows into values. */
final class CatalogueRows {
    private final EntityManager em;

    CatalogueRows(EntityManager em) {
        this.em = em;
    }

    Snapshot read(int version, int edition) {
        return new Snapshot(
                version,
                edition,
                all(AdministrativeUnitRow.class, CatalogueRows::unit),
                all(AgencyRow.class, CatalogueRows::agency),
                all(OfficeHolderRow.class, CatalogueRows::office),
                all(CategoryRow.class, CatalogueRows::category),
                all(MandateRow.class, CatalogueRows::mandate),
                CalendarRows.read(em),
                Reorganisations.all(em),
                Reorganisations.links(em));
    }

    /** In the order of writing, which is the pack's. */
    private <R, T> List<T> all(Class<R> row, Function<R, T> value) {
        return em.createQuery("select r from " + row.getSimpleName() + " r order by r.id", row).getResultList().stream()
                .map(value)
                .toList();
    }

    private static Validity validity(LocalDate from, @Nullable LocalDate until) {
        return new Validity(from, until);
    }

    static AdministrativeUnit unit(AdministrativeUnitRow row) {
        return unit(row, validity(row.validFrom, row.validUntil));
    }

    static AdministrativeUnit unit(AdministrativeUnitRow row, Validity validity) {
        return new AdministrativeUnit(
                new UnitCode(row.code),
                AdministrativeUnit.Level.valueOf(row.unitLevel),
                row.name,
                row.parentCode == null ? null : new UnitCode(row.parentCode),
                row.latitude == null || row.longitude == null
                        ? null
                        : new AdministrativeUnit.Seat(row.latitude, row.longitude),
                validity);
    }

    static Agency agency(AgencyRow row) {
        return agency(row, validity(row.validFrom, row.validUntil));
    }

    static Agency agency(AgencyRow row, Validity validity) {
        return new Agency(
                new AgencyCode(row.code),
                row.name,
                row.kind,
                AdministrativeUnit.Level.valueOf(row.unitLevel),
                row.parentCode == null ? null : new AgencyCode(row.parentCode),
                new UnitCode(row.areaCode),
                row.handles,
                DataStatus.valueOf(row.status),
                validity);
    }

    static OfficeHolder office(OfficeHolderRow row) {
        return office(row, validity(row.validFrom, row.validUntil));
    }

    static OfficeHolder office(OfficeHolderRow row, Validity validity) {
        return new OfficeHolder(OfficeHolder.Office.valueOf(row.office), new AgencyCode(row.agencyCode), validity);
    }

    private static Category category(CategoryRow row) {
        return new Category(
                new CategoryCode(row.code),
                row.parentCode == null ? null : new CategoryCode(row.parentCode),
                row.name,
                SubjectFamily.valueOf(row.family),
                row.mayBeEmergency,
                row.formOrder,
                DataStatus.valueOf(row.status),
                validity(row.validFrom, row.validUntil));
    }

    static Mandate mandate(MandateRow row) {
        return mandate(row, validity(row.validFrom, row.validUntil));
    }

    static Mandate mandate(MandateRow row, Validity validity) {
        return new Mandate(
                new CategoryCode(row.categoryCode),
                new AgencyCode(row.agencyCode),
                new UnitCode(row.areaCode),
                row.suggestionOrder,
                DataStatus.valueOf(row.status),
                validity);
    }
}
