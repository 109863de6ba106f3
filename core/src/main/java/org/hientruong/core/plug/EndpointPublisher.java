// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.util.List;
import org.hientruong.api.Endpoint;

/** Publishes a plugin's HTTP face; closing withdraws it and waits for its calls in flight. */
public interface EndpointPublisher {
    /**
     * Whether they could be published, as far as can be told without doing it.
     *
     * @throws RuntimeException when they cannot
     */
    void check(List<Endpoint> endpoints);

    /**
     * Below {@code /plugins/<id>/}, and at the root of the site for the plugin that the operator chose. Returns once they
     * answer.
     *
     * @throws RuntimeException when they cannot be published; then none of them is
     */
    AutoCloseable publish(String pluginId, List<Endpoint> endpoints);
}
