// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import java.util.List;
import java.util.Locale;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What a reporter sees and does about one case of theirs. */
@ProviderType
public interface Conversation {
    /** The case as its reporter sees it. */
    TrackedCase view(Locale language);

    /**
     * Rates the answer (khoản 3 Điều 10, khoản 3 Điều 16). Needs the second factor; may be changed until the monthly
     * cut-off.
     *
     * @param comment null or up to 2,000 characters
     * @throws org.hientruong.api.Problem FORBIDDEN without the second factor, WRONG_MOVE before the answer, RULE_VIOLATED
     *     for a comment while the reporter's interactions are suspended (khoản 1 Điều 17)
     */
    void rate(SatisfactionRating rating, @Nullable String comment);

    /**
     * Asks that the case be kept confidential (điểm b khoản 3 Điều 15). Called when the reporter asks, at any time, also
     * after the answer was published: when this returns nothing of the case is public any more, and the reporter alone is
     * answered. It cannot be taken back. Needs the second factor.
     *
     * <p>Thread: any. Blocking: on the database; when this returns, it is durable. Failure: nothing is kept. Since 1.1.
     *
     * @throws org.hientruong.api.Problem FORBIDDEN without the second factor; RULE_VIOLATED when it is confidential already
     */
    void requestConfidentiality();

    /**
     * Consents, or takes a consent back (khoản 5 Điều 4). Called when the reporter does either. Needs the second factor.
     *
     * <p>Thread: any. Blocking: on the database; when this returns, it is durable, and holds for whatever is shown from
     * then on. Failure: nothing is kept. Since 1.1.
     *
     * @param agency who may see who reported, for {@link ConsentPurpose#HANDLING}; else null
     * @param given whether the reporter consents; false takes a consent back
     * @throws org.hientruong.api.Problem FORBIDDEN without the second factor; RULE_VIOLATED when the agency has no share of
     *     the case, or there is nothing to give or to take back; INVALID_INPUT
     */
    void consent(ConsentPurpose purpose, @Nullable AgencyCode agency, boolean given);

    /**
     * Replies to the Centre's request (gạch đầu dòng 5 điểm b khoản 5 Điều 10). Called when the reporter sends a reply,
     * in time or late: a reply after a declination for silence is kept, and an officer may open the case again by it.
     * Needs the second factor.
     *
     * <p>Thread: any. Blocking: on the database and on the files, which are checked and kept as those of a filing are;
     * when this returns, words and files are durable. Failure: nothing is kept. The same key with the same reply is one
     * reply, however often it is sent; with another reply it is refused. Since 1.1.
     *
     * @param text null or up to 10,000 characters; without a file it must be there
     * @param files at most 10
     * @throws org.hientruong.api.Problem FORBIDDEN without the second factor; WRONG_MOVE or RULE_VIOLATED when nothing is
     *     asked; INVALID_INPUT with pointers ({@code /text}, {@code /files/0}, {@code /key}), TOO_LARGE,
     *     UNSUPPORTED_TYPE, TOO_MANY_REQUESTS
     */
    void supplement(@Nullable String text, List<Upload> files, IdempotencyKey key);

    /**
     * Replies to the answer, to have it made clearer (khoản 4 Điều 10, khoản 1 Điều 16). Called when the reporter sends a
     * reply after the answer; the Centre forwards it to the agency, which clarifies it. While one reply waits there is no
     * second. Needs the second factor.
     *
     * <p>Thread: any. Blocking: on the database; when this returns, the words are durable. Failure: nothing is kept. The
     * same key with the same reply is one reply, however often it is sent; with another reply it is refused. Since 1.1.
     *
     * @param text up to 2,000 characters
     * @throws org.hientruong.api.Problem FORBIDDEN without the second factor; WRONG_MOVE before the answer, RULE_VIOLATED
     *     while an earlier reply waits or the reporter's interactions are suspended; INVALID_INPUT with pointers ({@code /text}, {@code /key}), TOO_MANY_REQUESTS
     */
    void reply(String text, IdempotencyKey key);

    /**
     * Objects to a violation that the Centre holds against the reporter (khoản 1 Điều 17). Called when the reporter says
     * why it is none; to each violation once. Neither a lock nor a suspension keeps from it. Needs the second factor.
     *
     * <p>Thread: any. Blocking: on the database; when this returns, the words are durable. Failure: nothing is kept. Since
     * 1.1.
     *
     * @param violation its number in the case
     * @param reason up to 2,000 characters
     * @throws org.hientruong.api.Problem FORBIDDEN without the second factor; RULE_VIOLATED when there is nothing to object
     *     to; INVALID_INPUT at {@code /reason}, TOO_MANY_REQUESTS
     */
    void object(int violation, String reason);
}
