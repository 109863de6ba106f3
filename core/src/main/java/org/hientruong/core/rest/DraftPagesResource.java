// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.hientruong.core.plug.PluginHost;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where an officer sees the page that the public will, before anything is published. */
@Path("/draft-pages")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = DraftPagesResource.class)
public final class DraftPagesResource {
    private final PluginHost plugins;

    @Activate
    public DraftPagesResource(@Reference PluginHost plugins) {
        this.plugins = plugins;
    }

    /**
     * A page that draws drafts.
     *
     * @param channel the channel whose page it is
     * @param address which takes the draft by POST and answers HTML; who may not publish the case is refused there
     */
    public record DraftPage(String channel, String address) {}

    /** All that are there now; none where no channel with a public page is installed. */
    public record DraftPageList(List<DraftPage> items) {}

    @GET
    public DraftPageList draftPages() {
        return new DraftPageList(plugins.draftPages().stream()
                .map(page -> new DraftPage(page.channel(), "/plugins/" + page.channel() + '/' + page.path()))
                .toList());
    }
}
