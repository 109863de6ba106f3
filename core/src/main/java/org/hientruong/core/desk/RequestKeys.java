// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hientruong.api.Problem;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.core.files.Sha256;
import org.hientruong.core.identity.Broom;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.WallClock;
import org.hientruong.core.store.people.RequestKeyStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets staff repeat a request whose answer was lost: what was carried out under a key of the account is not carried out
 * again. A key is kept for a day.
 */
@Component(service = RequestKeys.class)
public final class RequestKeys {
    private static final Duration LIFE = Duration.ofDays(1);
    private final RequestKeyStore store;
    private final Clock clock;
    private final Broom broom;

    @Activate
    public RequestKeys(@Reference RequestKeyStore store) {
        this(store, WallClock.MILLIS);
    }

    RequestKeys(RequestKeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.broom = new Broom(clock, store::forgetBefore);
    }

    /**
     * A key as it came with a request.
     *
     * @param content all that makes the request what it is
     */
    public record Key(IdempotencyKey key, String content) {
        /** The same key, of a request that is about this. */
        public Key about(Object... what) {
            StringBuilder all = new StringBuilder();
            for (Object part : what) {
                all.append(part).append('\n');
            }
            return new Key(key, all + content);
        }
    }

    /**
     * Whether the request was carried out before.
     *
     * @throws Problem INVALID_INPUT at {@code /key} when the key was another request's
     */
    public boolean done(Caller caller, Key key) {
        broom.sweep();
        Optional<String> earlier = store.find(caller.id(), key.key().value());
        if (earlier.isPresent() && !earlier.get().equals(hash(key.content()))) {
            throw Problem.invalid("/key", "core.fault.key-of-another-request");
        }
        return earlier.isPresent();
    }

    /** Takes the key in the running transaction; the database refuses the second of two at once. */
    public void take(Caller caller, Key key) {
        store.take(
                caller.id(),
                key.key().value(),
                hash(key.content()),
                clock.instant().plus(LIFE));
    }

    private static String hash(String content) {
        return Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    }
}
