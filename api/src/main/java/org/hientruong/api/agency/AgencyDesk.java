// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.agency;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.Page;
import org.hientruong.api.store.PluginStore;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The desk of a connector's agencies. It knows their own shares of cases alone: any other order is not there (NOT_FOUND).
 *
 * <p>A move is what it is for the agency's staff, with the same checks and the same refusals, which name their article; the
 * history says which connector made it. When called: whenever the agency's own system says so, also before the trial of a
 * new version has ended. Thread: any. Blocking: on the database. Failure: a {@link org.hientruong.api.Problem}, and nothing
 * is changed: NOT_FOUND, FORBIDDEN, INVALID_INPUT, WRONG_MOVE, RULE_VIOLATED. The same call with the same key is one move
 * for a day, however often it comes; with other content it is refused (INVALID_INPUT at {@code /key}). Since 1.1.
 */
@ProviderType
public interface AgencyDesk {
    /** The agencies for which the connector speaks. */
    Set<AgencyCode> agencies();

    /**
     * The shares of an agency that are not at rest. A connector reads them when it is there for the first time, and from
     * time to time to see that both sides agree.
     *
     * @param cursor of the next page, or null for the first
     */
    Page<OrderNumber> orders(AgencyCode agency, @Nullable String cursor);

    /** An order as the case stands now; its id is that of no delivery. */
    Order order(OrderNumber number);

    /** The order that a reference names; empty when it is not the agencies' own. */
    Optional<OrderNumber> order(ExternalReference reference);

    /**
     * A picture of a file of the case, JPEG, painted anew without the original's metadata; empty when there is none (yet).
     * Close it.
     */
    Optional<InputStream> picture(OrderNumber order, String attachment);

    /** Writes down by what number another system knows the order; once is enough, again is the same. */
    void remember(OrderNumber order, ExternalReference reference);

    /** Takes the order up (điểm a khoản 3 Điều 9). */
    void acknowledge(OrderNumber order, IdempotencyKey key);

    /**
     * Gives back what is not of the agency's authority (khoản 1, 2 Điều 14).
     *
     * @param rightAgency the right one, or null when it cannot be told
     */
    void returnWrongAuthority(OrderNumber order, String reason, @Nullable AgencyCode rightAgency, IdempotencyKey key);

    /**
     * The LEAD asks the agencies concerned (khoản 4 Điều 13, khoản 2 Điều 14).
     *
     * @param note what is asked of them, or null
     */
    void forward(OrderNumber order, List<AgencyCode> coordinating, @Nullable String note, IdempotencyKey key);

    /** Extends the agency's time by its notice (khoản 3 Điều 14). */
    void notifyExtension(OrderNumber order, Extension notice, IdempotencyKey key);

    /** Submits the resolution to the agency's leader (khoản 1 Điều 14). */
    void submitResolution(OrderNumber order, Resolution resolution, IdempotencyKey key);

    /**
     * The leader sends the resolution back to the staff (khoản 4 Điều 14).
     *
     * @param note what is to be done again
     */
    void sendBack(OrderNumber order, String note, IdempotencyKey key);

    /**
     * The leader approves the resolution, which sends it (khoản 4 Điều 14). Only what the leader has decided in the agency's
     * own system may come this way.
     *
     * @param note a word for the history, or null
     */
    void approve(OrderNumber order, @Nullable String note, IdempotencyKey key);

    /** The connector's own small memory. */
    PluginStore store();

    /** Messages of a language. */
    Texts texts(Locale language);
}
