// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.notice;

import org.hientruong.api.Delivery;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells reporters by one medium: a gateway for text messages, a mail server, a push service.
 *
 * <p>Register it as an OSGi service with {@link SenderInfo}; a medium has one sender. When called: for each event of a case
 * that its reporter is told, when the reporter left an address of this medium and no medium before it in the order of
 * the province reaches them; once before, as a trial, the service is made and let go without a call. What waits while no
 * sender is there is sent when one is. Thread: the outbox worker's, never inside a transaction; notices about one case come
 * in the order of its events. Blocking: 30 s. Failure: an exception or a time-out counts as {@link Delivery#retryLater};
 * {@link Delivery#refused} says that this address is not reached by this medium, and core goes on to the next one, then to
 * a task for staff. The same notice may come twice; the id of its {@link ReporterNotice#notice()} tells. Since 1.0.
 */
@ConsumerType
public interface NotificationSender {
    /** Sends a notice; keep and log neither its address nor its text. */
    Delivery send(ReporterNotice notice);
}
