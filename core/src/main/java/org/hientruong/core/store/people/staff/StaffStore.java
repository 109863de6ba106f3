// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people.staff;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.TypedQuery;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Sql;
import org.hientruong.core.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Staff accounts with the roles granted to them. */
@Component(service = StaffStore.class)
public final class StaffStore {
    private final Tx tx;

    @Activate
    public StaffStore(@Reference Tx tx) {
        this.tx = tx;
    }

    /** A role for an agency, from one day to another (included), or for ever. */
    public record StoredGrant(
            String role,
            String agency,
            LocalDate from,
            @Nullable LocalDate to) {
        public boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** How somebody signs in. */
    public record Credential(String passwordHash, boolean changeDue) {
        @Override
        public String toString() {
            return "Credential[…]";
        }
    }

    /** Who somebody is to colleagues; {@code folded} is what a search looks through. */
    public record Profile(
            String account,
            String displayName,
            String folded,
            @Nullable String language) {}

    /** What becomes of an account. */
    public record State(
            boolean disabled, boolean demo, @Nullable Instant signedInAt, int version) {}

    public record StoredAccount(
            long id, Profile profile, Credential credential, State state, List<StoredGrant> grants) {}

    public long insert(Profile profile, Credential credential, boolean demo, Instant at) {
        return tx.call(() -> {
            StaffAccountRow row = new StaffAccountRow();
            row.account = profile.account();
            row.displayName = profile.displayName();
            row.folded = profile.folded();
            row.language = profile.language();
            row.passwordHash = credential.passwordHash();
            row.passwordChangeDue = credential.changeDue();
            row.demo = demo;
            row.createdAt = Instants.utc(at);
            tx.em().persist(row);
            tx.em().flush(); // a name that is taken fails here, where it can be told
            return row.id;
        });
    }

    public Optional<StoredAccount> byAccount(String account) {
        return tx.read(() -> tx
                .em()
                .createQuery("SELECT a FROM StaffAccountRow a WHERE a.account = :account", StaffAccountRow.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(this::stored)
                .findFirst());
    }

    public Optional<StoredAccount> byId(long id) {
        return tx.read(() ->
                Optional.ofNullable(tx.em().find(StaffAccountRow.class, id)).map(this::stored));
    }

    /** The profiles of some accounts. */
    public Map<Long, Profile> profiles(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return tx.read(() -> tx
                .em()
                .createQuery("SELECT a FROM StaffAccountRow a WHERE a.id IN :ids", StaffAccountRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.id, StaffStore::profile)));
    }

    /** The accounts after a name, in alphabetical order, whose folded text holds all words. */
    public List<StoredAccount> page(List<String> words, @Nullable String after, int limit) {
        String conditions = IntStream.range(0, words.size())
                .mapToObj(i -> " AND a.folded LIKE :word" + i + " ESCAPE '!'")
                .collect(Collectors.joining());
        return tx.read(() -> {
            TypedQuery<StaffAccountRow> query = tx.em()
                    .createQuery(
                            "SELECT a FROM StaffAccountRow a WHERE a.account > :after" + conditions
                                    + " ORDER BY a.account",
                            StaffAccountRow.class)
                    .setParameter("after", after == null ? "" : after);
            for (int i = 0; i < words.size(); i++) {
                query.setParameter("word" + i, "%" + words.get(i).replaceAll("([!%_])", "!$1") + "%");
            }
            return query.setMaxResults(limit).getResultList().stream()
                    .map(this::stored)
                    .toList();
        });
    }

    private StoredAccount stored(StaffAccountRow row) {
        Instant signedIn = Instants.instantOrNull(row.signedInAt);
        return new StoredAccount(
                row.id,
                profile(row),
                new Credential(row.passwordHash, row.passwordChangeDue),
                new State(row.disabledAt != null, row.demo, signedIn, row.version),
                grants(row.id).stream()
                        .map(grant -> new StoredGrant(grant.role, grant.agency, grant.validFrom, grant.validTo))
                        .toList());
    }

    private static Profile profile(StaffAccountRow row) {
        return new Profile(row.account, row.displayName, row.folded, row.language);
    }

    private List<StaffGrantRow> grants(long account) {
        return tx.em()
                .createQuery(
                        "SELECT g FROM StaffGrantRow g WHERE g.accountId = :account ORDER BY g.role, g.agency, g.validFrom",
                        StaffGrantRow.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Replaces all grants of an account. */
    public void setGrants(long account, List<StoredGrant> wanted) {
        tx.run(() -> {
            Sql.execute(tx, "DELETE FROM staff_grant WHERE account_id = ?1", account);
            for (StoredGrant grant : wanted) {
                StaffGrantRow row = new StaffGrantRow();
                row.accountId = account;
                row.role = grant.role();
                row.agency = grant.agency();
                row.validFrom = grant.from();
                row.validTo = grant.to();
                tx.em().persist(row);
            }
        });
    }

    public void setProfile(long account, Profile profile) {
        tx.run(() -> {
            StaffAccountRow row = row(account);
            row.displayName = profile.displayName();
            row.folded = profile.folded();
            row.language = profile.language();
        });
    }

    public void setCredential(long account, Credential credential) {
        tx.run(() -> {
            StaffAccountRow row = row(account);
            row.passwordHash = credential.passwordHash();
            row.passwordChangeDue = credential.changeDue();
        });
    }

    /** Disables from an instant on, or enables. */
    public void setDisabled(long account, @Nullable Instant since) {
        tx.run(() -> row(account).disabledAt = Instants.utcOrNull(since));
    }

    private StaffAccountRow row(long account) {
        StaffAccountRow row = tx.em().find(StaffAccountRow.class, account);
        if (row == null) {
            throw new IllegalStateException("account " + account + " is not there");
        }
        return row;
    }

    /** Notes a sign-in, and a better hash of the password that was used, unless it was changed meanwhile. */
    public void signedIn(long account, Instant at, String oldHash, String newHash) {
        tx.run(() -> {
            Sql.execute(tx, "UPDATE staff_account SET signed_in_at = ?1 WHERE id = ?2", at, account);
            if (!newHash.equals(oldHash)) {
                String statement = "UPDATE staff_account SET password_hash = ?1 WHERE id = ?2 AND password_hash = ?3";
                Sql.execute(tx, statement, newHash, account, oldHash);
            }
        });
    }

    /** Writes what was changed, so that what follows sees it. */
    public void flush() {
        tx.em().flush();
    }

    /** Lets one transaction at a time change who administers. */
    public void serialise() {
        Sql.execute(tx, "UPDATE staff_change SET changes = changes + 1 WHERE id = 1");
    }

    /** How many enabled accounts but one hold any of the roles on a day. */
    public long holders(Set<String> roles, LocalDate day, long but) {
        String in =
                IntStream.range(0, roles.size()).mapToObj(i -> "?" + (i + 3)).collect(Collectors.joining(", "));
        Object[] values = new Object[roles.size() + 2];
        values[0] = but;
        values[1] = Date.valueOf(day);
        System.arraycopy(roles.toArray(), 0, values, 2, roles.size());
        return tx.read(() -> Sql.count(
                tx,
                "SELECT COUNT(DISTINCT a.id) FROM staff_account a JOIN staff_grant g ON g.account_id = a.id"
                        + " WHERE a.id <> ?1 AND a.disabled_at IS NULL AND g.valid_from <= ?2"
                        + " AND (g.valid_to IS NULL OR g.valid_to >= ?2) AND g.role IN (" + in + ")",
                values));
    }

    public boolean any() {
        return tx.read(() -> Sql.count(tx, "SELECT COUNT(*) FROM staff_account")) > 0;
    }

    public boolean anyDemo() {
        return tx.read(() -> Sql.count(tx, "SELECT COUNT(*) FROM staff_account WHERE demo = TRUE")) > 0;
    }
}
