// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Persons as sealed fields with the hashes by which they are found. */
@Component(service = PersonStore.class)
public final class PersonStore {
    private final Tx tx;

    @Activate
    public PersonStore(@Reference Tx tx) {
        this.tx = tx;
    }

    /** The sealed fields of one person, all under one key. */
    public record SealedPerson(long id, String kind, int key, SealedFields fields) {}

    /** Cipher texts; null where the person gave nothing. */
    public record SealedFields(
            @Nullable String fullName,
            @Nullable String organisation,
            @Nullable String address,
            @Nullable String citizenId,
            @Nullable String passport,
            @Nullable String phone,
            @Nullable String email) {}

    /** Inserts a person; the fields are sealed for the id that it gets. */
    public long insert(Instant at, LongFunction<SealedPerson> sealing, Map<String, String> hashes) {
        return tx.call(() -> {
            PersonRow row = new PersonRow();
            row.createdAt = Instants.utc(at);
            tx.em().persist(row);
            fill(row, sealing.apply(row.id));
            hashes.forEach((trait, hash) -> {
                PersonIndexRow index = new PersonIndexRow();
                index.personId = row.id;
                index.trait = trait;
                index.hash = hash;
                tx.em().persist(index);
            });
            return row.id;
        });
    }

    private static void fill(PersonRow row, SealedPerson person) {
        row.kind = person.kind();
        row.keyNumber = person.key();
        row.fullName = person.fields().fullName();
        row.organisation = person.fields().organisation();
        row.address = person.fields().address();
        row.citizenId = person.fields().citizenId();
        row.passport = person.fields().passport();
        row.phone = person.fields().phone();
        row.email = person.fields().email();
    }

    /** The persons of some ids, in no order. */
    public List<SealedPerson> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return tx.read(() -> tx
                .em()
                .createQuery("SELECT p FROM PersonRow p WHERE p.id IN :ids", PersonRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(PersonStore::sealed)
                .toList());
    }

    private static SealedPerson sealed(PersonRow row) {
        SealedFields fields = new SealedFields(
                row.fullName, row.organisation, row.address, row.citizenId, row.passport, row.phone, row.email);
        return new SealedPerson(row.id, row.kind, row.keyNumber, fields);
    }

    /** Whether one person has a trait. */
    public boolean hasTrait(long person, String trait, String hash) {
        return tx.read(() -> tx.em()
                        .createQuery(
                                "SELECT COUNT(i) FROM PersonIndexRow i WHERE i.personId = :person"
                                        + " AND i.trait = :trait AND i.hash = :hash",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("trait", trait)
                        .setParameter("hash", hash)
                        .getSingleResult())
                > 0;
    }
}
