// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.time.Instant;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.store.people.VerifiedIdentityStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who reports for the first time (gạch đầu dòng 5 điểm b khoản 5 Điều 10): an individual of whose citizen or passport
 * number the Centre has never verified that it is theirs. Counted by identity, not by mail address or telephone.
 */
@Component(service = FirstTimers.class)
public final class FirstTimers {
    private final VerifiedIdentityStore verified;
    private final Vault vault;

    @Activate
    public FirstTimers(@Reference VerifiedIdentityStore verified, @Reference Vault vault) {
        this.verified = verified;
        this.vault = vault;
    }

    /** Whether a person who files now does so for the first time. */
    public boolean firstTime(ReporterDetails details) {
        return details.kind() == ReporterDetails.Kind.PERSON
                && !verified.any(vault.identities(details).values());
    }

    /** Counts a person's identities as verified, in the running transaction. */
    public void verified(long person, Instant at) {
        verified.add(vault.identities(person), at);
    }

    /** Takes back, in the running transaction, what was verified at an instant: the acceptance that did so was undone. */
    public void unverified(long person, Instant at) {
        verified.remove(vault.identities(person).values(), at);
    }
}
