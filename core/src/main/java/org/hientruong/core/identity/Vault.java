// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.identity.keys.FieldCipher;
import org.hientruong.core.identity.keys.HashUse;
import org.hientruong.core.identity.keys.Hasher;
import org.hientruong.core.identity.keys.KeyRing;
import org.hientruong.core.store.people.PersonStore;
import org.hientruong.core.store.people.PersonStore.SealedFields;
import org.hientruong.core.store.people.PersonStore.SealedPerson;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the reporters' personal data (Điều 4): sealed at rest, masked on the way out, found by keyed hashes only. */
@Component(service = Vault.class)
public final class Vault {
    private final PersonStore persons;
    private final FieldCipher cipher;
    private final Hasher blind;
    private final Clock clock;

    @Activate
    public Vault(@Reference PersonStore persons, @Reference KeyRing keys, @Reference Clock clock) {
        this.persons = persons;
        this.cipher = keys.cipher();
        this.blind = keys.hasher(HashUse.BLIND_INDEX);
        this.clock = clock;
    }

    /** Keeps a person in the running transaction. */
    public long keep(ReporterDetails details) {
        return persons.insert(clock.instant(), id -> toSealed(id, details), hashes(details));
    }

    /** What staff see of a person. */
    public MaskedPerson masked(long person) {
        return MaskedPerson.of(clear(person));
    }

    /** The clear data: for the one logged disclosure, nothing else. */
    public ReporterDetails clear(long person) {
        return persons.find(List.of(person)).stream()
                .map(this::opened)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("person " + person + " is not in the vault"));
    }

    /** Whether a person gave this telephone number, however it is written. */
    public boolean hasPhone(long person, String phone) {
        return persons.hasTrait(person, Trait.PHONE.name(), hash(Trait.PHONE, phone));
    }

    /**
     * Of some persons those who are the same sender as another: by citizen number or passport; where one of them gave
     * neither, by telephone or e-mail.
     */
    public Set<Long> sameSender(long person, Collection<Long> others) {
        Set<Long> all = new LinkedHashSet<>(others);
        all.add(person);
        Map<Long, Map<String, String>> traits = persons.traits(all);
        Map<String, String> own = traits.getOrDefault(person, Map.of());
        return others.stream()
                .filter(other -> Trait.same(own, traits.getOrDefault(other, Map.of())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Persons who share a trait with one, themselves included, the latest first, at most 200. */
    public List<Long> sharing(long person) {
        return persons.sharing(person);
    }

    /** The keyed hashes of a person's citizen and passport number, by trait. */
    public Map<String, String> identities(ReporterDetails details) {
        Map<String, String> identities = hashes(details);
        identities.keySet().removeIf(trait -> !Trait.valueOf(trait).identifies());
        return identities;
    }

    /** The same of a person in the vault, which is not opened for it. */
    public Map<String, String> identities(long person) {
        Map<String, String> identities =
                new LinkedHashMap<>(persons.traits(List.of(person)).getOrDefault(person, Map.of()));
        identities.keySet().removeIf(trait -> !Trait.valueOf(trait).identifies());
        return identities;
    }

    private Map<String, String> hashes(ReporterDetails details) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Trait trait : Trait.values()) {
            String written = trait.of(details);
            if (written != null && !written.isBlank()) {
                hashes.put(trait.name(), hash(trait, written));
            }
        }
        return hashes;
    }

    private String hash(Trait trait, String written) {
        return blind.hash(trait.name(), trait.normal(written));
    }

    private SealedPerson toSealed(long id, ReporterDetails details) {
        int key = cipher.newestKey();
        Fields fields = new Fields(id, (place, clear) -> cipher.seal(key, place, clear));
        SealedFields all = new SealedFields(
                fields.turn("full-name", details.fullName()),
                fields.turn("organisation", details.organisation()),
                fields.turn("address", details.address()),
                fields.turn("citizen-id", details.citizenId()),
                fields.turn("passport", details.passport()),
                fields.turn("phone", details.phone()),
                fields.turn("email", details.email()));
        return new SealedPerson(id, details.kind().name(), key, all);
    }

    private ReporterDetails opened(SealedPerson person) {
        Fields fields = new Fields(person.id(), (place, cipherText) -> cipher.open(person.key(), place, cipherText));
        SealedFields all = person.fields();
        return new ReporterDetails(
                ReporterDetails.Kind.valueOf(person.kind()),
                fields.turn("full-name", all.fullName()),
                fields.turn("organisation", all.organisation()),
                fields.turn("address", all.address()),
                fields.turn("citizen-id", all.citizenId()),
                fields.turn("passport", all.passport()),
                fields.turn("phone", all.phone()),
                fields.turn("email", all.email()));
    }

    /** Seals or opens the fields of one person, each for its own place. */
    private record Fields(long person, BinaryOperator<String> operation) {
        @Nullable
        String turn(String field, @Nullable String value) {
            return value == null ? null : operation.apply("person/" + person + '/' + field, value);
        }
    }
}
