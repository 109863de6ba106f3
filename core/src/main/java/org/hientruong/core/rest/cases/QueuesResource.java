// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.core.desk.ListDesk;
import org.hientruong.core.desk.ListDesk.QueueCount;
import org.hientruong.core.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The lists from which the caller takes work. */
@Path("/queues")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = QueuesResource.class)
public final class QueuesResource {
    private final ListDesk lists;

    @Activate
    public QueuesResource(@Reference ListDesk lists) {
        this.lists = lists;
    }

    /** The caller's queues. */
    public record QueueList(List<QueueCount> items) {}

    @GET
    public QueueList queues(@Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return new QueueList(lists.queues(caller, caller.language()));
    }
}
