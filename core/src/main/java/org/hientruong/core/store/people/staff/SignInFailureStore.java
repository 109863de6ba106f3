// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people.staff;

import java.time.Instant;
import java.util.Optional;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Sql;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Failed sign-ins in a row, by the keyed hash of the name that was tried, whether such an account exists or not. Each
 * attempt counts as failed before the password is looked at, so that many at once cannot slip through.
 */
@Component(service = SignInFailureStore.class)
public final class SignInFailureStore {
    private static final int TRIES = 3;
    private final Tx tx;

    @Activate
    public SignInFailureStore(@Reference Tx tx) {
        this.tx = tx;
    }

    /** How an attempt is counted: until when it is remembered, and how many there may be. */
    public record Attempt(String subject, Instant now, Instant until, int most) {}

    /**
     * Counts an attempt.
     *
     * @return empty when it may go on, else the instant until which the name is locked
     */
    public Optional<Instant> count(Attempt attempt) {
        for (int i = 0; i < TRIES; i++) {
            if (increment(attempt) || restart(attempt)) {
                return Optional.empty();
            }
            Optional<Instant> locked = until(attempt.subject());
            if (locked.isPresent()) {
                return locked;
            }
            try {
                insert(attempt);
                return Optional.empty();
            } catch (DuplicateRow e) {
                // another attempt on the same name came first: count on its row
            }
        }
        return Optional.of(attempt.until());
    }

    private boolean increment(Attempt attempt) {
        String statement = "UPDATE sign_in_failure SET failures = failures + 1, until_at = ?1"
                + " WHERE subject = ?2 AND failures < ?3 AND until_at > ?4";
        return tx.callApart(() ->
                        Sql.execute(tx, statement, attempt.until(), attempt.subject(), attempt.most(), attempt.now()))
                == 1;
    }

    private boolean restart(Attempt attempt) {
        String statement =
                "UPDATE sign_in_failure SET failures = 1, until_at = ?1 WHERE subject = ?2 AND until_at <= ?3";
        return tx.callApart(() -> Sql.execute(tx, statement, attempt.until(), attempt.subject(), attempt.now())) == 1;
    }

    private void insert(Attempt attempt) {
        String statement = "INSERT INTO sign_in_failure (subject, failures, until_at) VALUES (?1, 1, ?2)";
        tx.callApart(() -> Sql.execute(tx, statement, attempt.subject(), attempt.until()));
    }

    private Optional<Instant> until(String subject) {
        return find(subject).map(row -> Instants.instant(row.untilAt));
    }

    /** How many failures in a row are remembered. */
    public int failures(String subject) {
        return find(subject).map(row -> row.failures).orElse(0);
    }

    private Optional<SignInFailureRow> find(String subject) {
        return tx.read(() -> Optional.ofNullable(tx.em().find(SignInFailureRow.class, subject)));
    }

    /** Forgets the failures of a name. */
    public void clear(String subject) {
        tx.call(() -> Sql.execute(tx, "DELETE FROM sign_in_failure WHERE subject = ?1", subject));
    }

    /** Forgets what is too old to count. */
    public void forgetBefore(Instant instant) {
        tx.callApart(() -> Sql.execute(tx, "DELETE FROM sign_in_failure WHERE until_at <= ?1", instant));
    }
}
