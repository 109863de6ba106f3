// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.agency;

import org.hientruong.api.Delivery;
import org.hientruong.api.PluginSession;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An open connector.
 *
 * <p>When called: after the commit of a dispatch, of a forwarding, of a return for quality and of a recall, in this order
 * for each agency and case; while the connector is absent they wait. Thread: the outbox worker, never inside a
 * transaction. Blocking: 30 s for each. Failure: an exception counts as {@link Delivery#retryLater}: 10 s, 20 s, 40 s … up
 * to 1 h, and after 12 attempts or 24 h an operator has to look; {@link Delivery#refused} is shown to the operator at once.
 * The same order may come twice; its {@link Order#id()} tells. Since 1.1.
 */
@ConsumerType
public interface ConnectorSession extends PluginSession {
    /**
     * Takes an order. One whose {@link Order#number()} came before, under another {@link Order#id()}, is the same share
     * again: the Centre returned its resolution, and {@link Order#note()} says why.
     */
    Delivery deliver(Order order);

    /**
     * Takes note that an order is the agency's no longer: it was recalled (khoản 3 Điều 13), or the LEAD's share has come to
     * rest. The order may be unknown to the other side.
     */
    Delivery recall(Order order);
}
