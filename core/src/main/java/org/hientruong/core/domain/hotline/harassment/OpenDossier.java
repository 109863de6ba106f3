// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.harassment;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.hotline.CallerDetails;
import org.jspecify.annotations.Nullable;

/**
 * An operator marks a call as harassment (khoản 1 Điều 20), and a dossier begins.
 *
 * @param harassment which kind
 * @param call the call
 * @param caller who called, as far as known, or null
 */
public record OpenDossier(
        Harassment harassment, HarassingCall call, @Nullable CallerDetails caller) {
    /** The clause behind it. */
    public static final Clause CLAUSE = Clause.D20_1;

    /** What is wrong with the entries. */
    public List<Fault> faults() {
        Input input = HarassingCall.check(new Input().required("/harassment", harassment), call);
        return (caller == null ? input : caller.check(input, "/caller")).faults();
    }

    /** What happens by it. */
    public Happening decide(Instant at) {
        return call.in(Happening.of(EventType.DOSSIER_OPENED, at).with("harassment", harassment.name()));
    }
}
